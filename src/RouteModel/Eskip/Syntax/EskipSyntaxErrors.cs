using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Syntax;

/// <summary>The errors of a document, up to a bound.</summary>
internal sealed class EskipSyntaxErrors
{
    private string? _routeId;
    private int _badAt = -1;

    /// <summary>The errors as they were found.</summary>
    public List<EskipError> All { get; } = [];

    /// <summary>Whether there are as many errors as are reported.</summary>
    public bool IsFull => All.Count >= EskipSyntaxTree.MaxErrors;

    /// <summary>The errors in the order of the text.</summary>
    public EskipError[] ToArray() => [.. All.OrderBy(error => error.Span.Start).Take(EskipSyntaxTree.MaxErrors)];

    /// <summary>Another route begins.</summary>
    public void BeginRoute() => _routeId = null;

    public void Add(ReadOnlySpan<byte> text, EskipToken id, string message, EskipTextSpan span, EskipErrorReason reason = EskipErrorReason.SyntaxError)
    {
        if (!IsFull)
        {
            _routeId ??= EskipTokenText.Value(text, id);
            All.Add(new EskipError(message, reason, span, _routeId));
        }
    }

    /// <summary>Adds a bad lexeme, once.</summary>
    public void AddBad(ReadOnlySpan<byte> text, EskipToken id, EskipToken bad, EskipErrorReason reason)
    {
        if (_badAt != bad.Start)
        {
            _badAt = bad.Start;
            Add(text, id, EskipSyntaxMessages.DescribeBad(text, bad, reason), bad.Span, reason);
        }
    }

    /// <summary>Takes back what was found from an offset on.</summary>
    public void RemoveFrom(int start) => All.RemoveAll(error => error.Span.Start >= start);
}
