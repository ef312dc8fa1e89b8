using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>An object as the API server would store it, as far as resolution needs it.</summary>
internal abstract record StoredObject
{
    public required ObjectName Name { get; init; }
}

/// <summary>A condition of a status.</summary>
internal sealed record StoredCondition(string Type, string Status);

/// <summary>The status that AKO's operator writes on the objects it manages itself.</summary>
/// <param name="Tenant">The tenant; <see langword="null"/> if it is missing.</param>
/// <param name="Uuid">The id of the Avi object; <see langword="null"/> if it is missing.</param>
/// <param name="Conditions">The conditions.</param>
internal sealed record ManagedStatus(string? Tenant, string? Uuid, ValueList<StoredCondition> Conditions);

/// <summary>A HealthMonitor, PKIProfile or ApplicationProfile; all three are programmed into Avi and say so alike.</summary>
internal sealed record StoredManaged : StoredObject
{
    public ManagedStatus? Status { get; init; }

    public bool IsProgrammed => Status?.Conditions.FirstOrDefault(static condition => condition.Type == "Programmed") is { Status: "True" };
}

/// <summary>An L7Rule; of it only the status matters.</summary>
internal sealed record StoredL7Rule : StoredObject
{
    public bool HasStatus { get; init; }

    public string Status { get; init; } = "";
}

/// <summary>A Namespace.</summary>
internal sealed record StoredNamespace : StoredObject
{
    /// <summary>The annotation of its tenant; empty if there is none.</summary>
    public string Tenant { get; init; } = "";

    public ValueMap<string> Labels { get; init; } = LabelSelector.NoLabels;
}

/// <summary>A Service.</summary>
internal sealed record StoredService : StoredObject
{
    public ValueList<StoredServicePort> Ports { get; init; } = [];
}

/// <summary>A port of a Service.</summary>
internal sealed record StoredServicePort(string Name, int Port);

/// <summary>An EndpointSlice.</summary>
internal sealed record StoredSlice : StoredObject
{
    public required string Service { get; init; }

    public ValueList<StoredServicePort> Ports { get; init; } = [];

    /// <summary>The addresses that are ready.</summary>
    public ValueList<string> Addresses { get; init; } = [];
}

/// <summary>A ReferenceGrant.</summary>
internal sealed record StoredGrant : StoredObject
{
    public ValueList<GrantFrom> From { get; init; } = [];

    public ValueList<GrantTo> To { get; init; } = [];
}

internal sealed record GrantFrom(string Group, string Kind, string Namespace);

/// <param name="Group">The group; empty is the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The object; <see langword="null"/> for every one.</param>
internal sealed record GrantTo(string Group, string Kind, string? Name);
