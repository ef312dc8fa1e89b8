namespace RouteModel.Eskip;

/// <summary>What an <see cref="EskipArgument"/> holds.</summary>
public enum EskipArgumentKind
{
    /// <summary>A double, as every number that was read from eskip text.</summary>
    Double,

    /// <summary>An integer; only routes built in code have it. It is not equal to the double of the same value.</summary>
    Integer,

    /// <summary>A string. A regular expression literal is read as a plain string.</summary>
    String,

    /// <summary>A boolean, null, an array or an object; only routes that were read from JSON have it. It prints as Go shows it, in quotes.</summary>
    Json,
}
