namespace RouteModel.Resources;

/// <summary>One thing that is wrong with a document or an object: what, where, and in whose words.</summary>
public sealed record Finding
{
    /// <summary>Who found it.</summary>
    public required FindingRule Rule { get; init; }

    /// <summary>The API server's error type; <see langword="null"/> for voices that know none, such as strict decoding.</summary>
    public FieldErrorType? Type { get; init; }

    /// <summary>The field's path as the API server prints it, such as <c>spec.hosts[0]</c>; <c>&lt;nil&gt;</c> for errors it gives no field, empty where there is none.</summary>
    public string Field { get; init; } = "";

    /// <summary>The whole text of the error, exactly as its source words it; for field errors <c>field: body</c>.</summary>
    public required string Message { get; init; }

    /// <summary>Where in the text the fault is, if the object was read from one.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>What to do about it, where that is not plain from the message.</summary>
    public string? Remedy { get; init; }

    /// <summary>The message, preceded by the position if there is one.</summary>
    public override string ToString() => Position is { } position ? $"{position}: {Message}" : Message;
}
