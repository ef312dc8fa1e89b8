namespace RouteModel.Eskip.Catalogue;

/// <summary>The types of arguments.</summary>
[Flags]
internal enum ParameterTypes
{
    None = 0,
    String = 1,
    Number = 2,

    /// <summary>A number; a fraction is cut off.</summary>
    Int = 4,

    /// <summary>A string that Go's <c>time.ParseDuration</c> takes.</summary>
    Duration = 8,

    /// <summary>A string that is an expression of RE2.</summary>
    Regexp = 16,

    /// <summary>A string that spells true or false.</summary>
    Bool = 32,

    /// <summary>One of a list of strings.</summary>
    Enum = 64,
    Any = 128,

    Numeric = Number | Int,
}

/// <summary>One argument of a filter or predicate.</summary>
internal sealed record CatalogueParameter
{
    public required string Name { get; init; }

    public required ParameterTypes Types { get; init; }

    /// <summary>The strings of <see cref="ParameterTypes.Enum"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool IsOptional { get; init; }

    public bool IsRepeated { get; init; }

    /// <summary>It repeats together with its neighbours.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>Placeholders such as <c>${id}</c> are expanded.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>A wrong value does not refuse the route: it has no effect.</summary>
    public bool IsLenient { get; init; }

    public bool IgnoresCase { get; init; }

    /// <summary>It may be left out though others follow.</summary>
    public bool IsSkippable { get; init; }

    /// <summary>Where a bare number stands for a duration, its unit; else empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The form that a string must have, such as <c>cidr</c>; empty for any.</summary>
    public string Form { get; init; } = "";

    /// <summary>The bounds of a number, or of a duration in seconds.</summary>
    public ValueRange? Range { get; init; }
}
