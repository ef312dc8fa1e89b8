using System.Globalization;

namespace RouteModel.Eskip.Catalogue;

/// <summary>How many arguments a filter or predicate takes.</summary>
internal sealed record Arity
{
    private readonly string _text;
    private readonly int[] _allowed = [];
    private readonly int _least;
    private readonly int _step = 1;

    /// <summary>Reads <c>2</c>, <c>1..3</c>, <c>1..</c>, <c>2..even</c>, <c>3..odd</c> or <c>0,3,4</c>.</summary>
    public Arity(string text)
    {
        _text = text;
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            _allowed = [.. text.Split(',').Select(Number)];
            (_least, Most) = (_allowed.Min(), _allowed.Max());
            return;
        }

        _least = Number(text[..dots]);
        string most = text[(dots + 2)..];
        _step = most is "even" or "odd" ? 2 : 1;
        Most = most is "" or "even" or "odd" ? null : Number(most);
    }

    /// <summary>The most arguments; <see langword="null"/> for any number.</summary>
    public int? Most { get; }

    public bool Accepts(int count) => _allowed.Length > 0
        ? Array.IndexOf(_allowed, count) >= 0
        : count >= _least && !(count > Most) && (count - _least) % _step == 0;

    /// <summary>In words: <c>2 arguments</c>, <c>1 to 3 arguments</c>.</summary>
    public override string ToString()
    {
        string least = _least.ToString(CultureInfo.InvariantCulture);
        string count = _allowed.Length > 0 ? _text.Replace(",", " or ", StringComparison.Ordinal)
            : Most is { } most ? string.Create(CultureInfo.InvariantCulture, $"{least} to {most}")
            : _step == 2 ? $"an {(_least % 2 == 0 ? "even" : "odd")} number of at least {least}"
            : "at least " + least;
        return count == "0" ? "no arguments" : count is "1" or "at least 1" ? count + " argument" : count + " arguments";
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
