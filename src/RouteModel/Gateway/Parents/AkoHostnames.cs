using System.Buffers;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Parents;

/// <summary>How AKO compares the hostnames of listeners and routes: once for the condition, and otherwise for what it programs.</summary>
internal static class AkoHostnames
{
    private const char Wildcard = '*';

    private const string AnyLabel = "*";

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether a listener accepts a route.</summary>
    /// <param name="listener">The listener's hostname; empty for all.</param>
    /// <param name="route">The route's hostnames; none for all.</param>
    /// <param name="takesAll">Whether both may be without a hostname, as on a dedicated Gateway.</param>
    public static bool Accept(string listener, ValueList<string> route, bool takesAll)
    {
        bool isOpen = listener is "" or AnyLabel;
        return route.Count == 0 ? !isOpen || takesAll : isOpen || route.Any(host => Accept(listener, host));
    }

    /// <summary>Whether a route is programmed under one of its hosts: the last labels of both are equal, as many as both have, and a wildcard equals every label.</summary>
    public static bool Overlap(string host, string listener)
    {
        string[] ours = host.Split('.');
        string[] theirs = listener.Length == 0 ? [AnyLabel] : listener.Split('.');
        for (int i = 1; i <= Math.Min(ours.Length, theirs.Length); i++)
        {
            if (ours[^i] != AnyLabel && theirs[^i] != AnyLabel && ours[^i] != theirs[^i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool Accept(string listener, string host) => (listener.StartsWith(Wildcard), host.StartsWith(Wildcard)) switch
    {
        (false, false) => listener == host,
        (true, true) => Overlap(host, listener),
        (true, false) => IsOneLabelUnder(listener, host),
        (false, true) => IsOneLabelUnder(host, listener),
    };

    // AKO makes an expression of the wildcard, in which a point stands for any character.
    private static bool IsOneLabelUnder(string wildcard, string name)
    {
        ReadOnlySpan<char> suffix = wildcard.AsSpan(1);
        if (name.Length <= suffix.Length)
        {
            return false;
        }

        ReadOnlySpan<char> label = name.AsSpan(0, name.Length - suffix.Length);
        for (int i = 0; i < suffix.Length; i++)
        {
            if (suffix[i] != '.' && suffix[i] != name[label.Length + i])
            {
                return false;
            }
        }

        return !label.ContainsAnyExcept(LabelCharacters);
    }
}
