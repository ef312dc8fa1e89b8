using RouteModel.Resources.Text.Re2;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.RouteGroups.Backends;

/// <summary>
/// Which addresses outside the cluster a group may name. Without a list every host is allowed, and still an address that is no URL is none.
/// Upstream: Skipper, <c>dataclients/kubernetes/hosts.go</c>.
/// </summary>
internal sealed class AllowedNames
{
    private readonly Re2Regex[]? _expressions;

    /// <exception cref="ArgumentException">One of them is no regular expression.</exception>
    public AllowedNames(RouteGroupCompilerOptions options)
    {
        Re2Regex[] expressions = [.. options.AllowedExternalNames.Select(OptionExpression.Compile)];
        _expressions = options.OnlyAllowedExternalNames ? expressions : null;
    }

    public bool Allows(string address) =>
        (_expressions is null && PlainUrl.IsHostAlone(address))
        || (GoUrl.TryParse(address, out GoUrl? url, out _) && (_expressions is null || Array.Exists(_expressions, one => one.IsMatch(url.Hostname))));
}
