using System.Globalization;

namespace RouteModel.RouteGroups;

/// <summary>The port of a Service's endpoints: a number or the name of one.</summary>
public readonly record struct TargetPort
{
    private readonly string? _name;
    private readonly long _number;

    /// <summary>A port by its number.</summary>
    public TargetPort(long number) => _number = number;

    /// <summary>A port by its name.</summary>
    public TargetPort(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _name = name;
    }

    /// <summary>The name; <see langword="null"/> for a number.</summary>
    public string? Name => _name;

    /// <summary>The number; <see langword="null"/> for a name.</summary>
    public long? Number => _name is null ? _number : null;

    /// <summary>The name, or the number in decimal.</summary>
    public override string ToString() => _name ?? _number.ToString(CultureInfo.InvariantCulture);
}
