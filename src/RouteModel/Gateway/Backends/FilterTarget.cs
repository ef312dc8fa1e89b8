using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Backends;

/// <summary>Judges the objects that filters refer to, in AKO's order of tests and with its texts.</summary>
internal static class FilterTarget
{
    public const string Extension = "RouteBackendExtension";

    public const string HealthMonitor = "HealthMonitor";

    /// <summary>The controller that AKO's operator names; its documentation names another.</summary>
    public const string OperatorName = "AKOCRDController";

    /// <summary>Why an extension cannot be used; <see langword="null"/> if it can.</summary>
    public static string? FindFault(StoredExtension? extension, ObjectName name)
    {
        if (extension is null)
        {
            return $"RouteBackendExtension object {name} not found";
        }

        return extension.Status switch
        {
            null => $"Status not found for RouteBackendExtension CR {name}",
            { Status: "" } => $"RouteBackendExtension CR {name} has an invalid status field",
            { HasTextController: false } => $"RouteBackendExtension CR {name} controller status not found",
            { Controller: "" } => $"RouteBackendExtension CR {name} is not processed by AKO CRD Operator",
            { Controller: not OperatorName } => $"RouteBackendExtension CR {name} is not handled by AKO CRD Operator",
            { Status: not "Accepted" } => $"RouteBackendExtension object {name} is not in Accepted state",
            _ => null,
        };
    }

    /// <summary>Why a HealthMonitor cannot be used; <see langword="null"/> if it can.</summary>
    public static string? FindFault(StoredManaged? monitor, ObjectName name, string tenant)
    {
        if (monitor is null)
        {
            return $"healthMonitor {name} not found";
        }

        if (monitor.Status is not { } status)
        {
            return "HealthMonitor is not ready";
        }

        if (status.Tenant != tenant || status.Conditions.Count == 0)
        {
            return $"healthMonitor {name} is not processed by AKO CRD Operator";
        }

        if (status.Conditions.Any(static condition => condition is { Type: "Deleted", Status: "False" }))
        {
            return $"healthMonitor {name} is being deleted";
        }

        return monitor.IsProgrammed ? null : "HealthMonitor is not ready";
    }

    /// <summary>Why a HealthMonitor of this name cannot be used.</summary>
    public static string? FindMonitorFault(SnapshotView view, ObjectName name, string defaultTenant) =>
        FindFault(view.HealthMonitor(name), name, Tenants.Of(view, name.Namespace, defaultTenant));
}
