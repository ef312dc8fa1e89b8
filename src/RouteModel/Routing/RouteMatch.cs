using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Routing.Paths;

namespace RouteModel.Routing;

/// <summary>The route that answers a request. The default value is none.</summary>
public readonly struct RouteMatch
{
    private readonly RouteLeaf? _leaf;
    private readonly PathPosition _position;
    private readonly ReadOnlyMemory<char> _path;

    internal RouteMatch(RouteLeaf leaf, PathPosition position, ReadOnlyMemory<char> path)
    {
        _leaf = leaf;
        _position = position;
        _path = path;
    }

    /// <summary>The route; <see langword="null"/> when none answers.</summary>
    public EskipRoute? Route => _leaf?.Route;

    /// <summary>The path parameters, made anew by every call.</summary>
    public ValueMap<string> GetParameters() => _leaf is null ? PathParameters.Empty : PathParameters.Read(_leaf.Patterns, _position, _path.ToString());
}
