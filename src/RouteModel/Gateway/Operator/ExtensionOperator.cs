using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Operator;

/// <summary>Predicts what AKO's operator (<c>ako-crd-operator</c>) says of RouteBackendExtensions.</summary>
/// <remarks>
/// It looks for the health monitors in Avi, in order, and then at the PKIProfile; the first fault is all that is said. Load balancing, persistence
/// and host checks are the schema's to judge.
/// </remarks>
public sealed class ExtensionOperator
{
    private readonly ExtensionOperatorOptions _options;
    private readonly Func<AviQuery, AviReply> _ask;

    /// <summary>An operator.</summary>
    /// <param name="ask">What the Avi controller answers.</param>
    /// <param name="options">What verdicts depend on beside the objects; the defaults if <see langword="null"/>.</param>
    public ExtensionOperator(Func<AviQuery, AviReply> ask, ExtensionOperatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ask);
        _ask = ask;
        _options = options ?? new ExtensionOperatorOptions();
    }

    /// <summary>The status of an extension after one reconcile.</summary>
    /// <param name="snapshot">The cluster.</param>
    /// <param name="extensionNamespace">The extension's namespace.</param>
    /// <param name="name">The extension.</param>
    /// <returns>The verdict; <see langword="null"/> if there is no such extension.</returns>
    public ExtensionVerdict? Judge(GatewaySnapshot snapshot, string extensionNamespace, string name)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Find(ObjectKind.Extension, new ObjectName(extensionNamespace, name)) is not StoredExtension extension)
        {
            return null;
        }

        var before = new ExtensionVerdict
        {
            Controller = extension.Status?.Controller ?? "",
            Status = extension.Status?.Status ?? "",
            Error = extension.Status?.Error ?? "",
        };
        var space = (StoredNamespace?)snapshot.Find(ObjectKind.Namespace, new ObjectName("", extensionNamespace));
        if (extension.IsBeingDeleted || (space is null && _options.HasAllNamespaces))
        {
            return extension.IsBeingDeleted ? before : before with { RetryReason = $"namespaces \"{extensionNamespace}\" not found" };
        }

        string tenant = space is { Tenant.Length: > 0 } ? space.Tenant : _options.Tenant;
        return FindError(snapshot, extension, tenant) switch
        {
            null => new ExtensionVerdict { Controller = FilterTarget.OperatorName, Status = "Accepted" },
            { IsCrash: true } crash => before with { RetryReason = crash.Text },
            { } error => new ExtensionVerdict
            {
                Controller = FilterTarget.OperatorName,
                Status = "Rejected",
                Error = error.Text,
                RetryReason = error.IsRetried ? error.Text : null,
            },
        };
    }

    private OperatorError? FindError(GatewaySnapshot snapshot, StoredExtension extension, string tenant)
    {
        var monitors = new MonitorLookup(_options, _ask);
        foreach (string monitor in extension.Spec?.HealthMonitors ?? [])
        {
            if (monitors.Find(monitor, tenant) is { } error)
            {
                return error;
            }
        }

        return extension.Spec?.BackendTls?.PkiProfile is { } profile && FindFault(snapshot, extension.Name.Namespace, profile, tenant) is { } fault
            ? new OperatorError(fault, IsRetried: true)
            : null;
    }

    private static string? FindFault(GatewaySnapshot snapshot, string space, string name, string tenant)
    {
        if (snapshot.Find(ObjectKind.PkiProfile, new ObjectName(space, name)) is not StoredManaged profile)
        {
            return $"PKIProfile.ako.vmware.com \"{name}\" not found";
        }

        if (profile.Status?.Tenant is { Length: > 0 } theirs && theirs != tenant)
        {
            return $"PKIProfile {name} tenant {theirs} does not match namespace {space} tenant {tenant}";
        }

        return profile.Status?.Conditions.Any(static condition => condition is { Type: "Programmed", Status: "True" }) == true
            ? null
            : $"RBE is rejected because PKIProfile {name} is not ready in namespace {space}";
    }
}
