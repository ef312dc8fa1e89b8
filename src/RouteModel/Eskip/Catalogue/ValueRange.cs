using System.Globalization;

namespace RouteModel.Eskip.Catalogue;

/// <summary>Bounds of a number.</summary>
/// <param name="Least">The least value.</param>
/// <param name="Most">The greatest value.</param>
/// <param name="IsOpen">Whether <paramref name="Least"/> itself is outside.</param>
/// <param name="IsOverPrevious">Whether the argument before it is a lower bound as well.</param>
/// <param name="IsChecked">Whether Skipper checks it when it loads the route; else the route breaks when it is used.</param>
internal sealed record ValueRange(double Least, double Most, bool IsOpen, bool IsOverPrevious, bool IsChecked)
{
    public bool Contains(double value) => value <= Most && (IsOpen ? value > Least : value >= Least);

    /// <summary>In words: <c>from 100 to 599</c>.</summary>
    public override string ToString()
    {
        string least = IsOpen ? $"above {Text(Least)}" : $"at least {Text(Least)}";
        return double.IsPositiveInfinity(Most) ? least
            : double.IsNegativeInfinity(Least) ? $"at most {Text(Most)}"
            : IsOpen ? $"above {Text(Least)} and at most {Text(Most)}"
            : $"from {Text(Least)} to {Text(Most)}";
    }

    /// <summary>Reads <c>0..1</c>, <c>&gt;0</c>, <c>1..</c>, <c>prev..1</c>, and each with <c>%</c> in front.</summary>
    public static ValueRange? Parse(string text)
    {
        bool isChecked = !text.StartsWith('%');
        string rest = isChecked ? text : text[1..];
        bool isOpen = rest.StartsWith('>');
        rest = isOpen ? rest[1..] : rest;
        int dots = rest.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 && !isOpen)
        {
            return null;
        }

        string least = dots < 0 ? rest : rest[..dots];
        string most = dots < 0 ? "" : rest[(dots + 2)..];
        bool isOverPrevious = least == "prev";
        return new ValueRange(
            isOverPrevious ? double.NegativeInfinity : double.Parse(least, CultureInfo.InvariantCulture),
            most.Length == 0 ? double.PositiveInfinity : double.Parse(most, CultureInfo.InvariantCulture),
            isOpen,
            isOverPrevious,
            isChecked);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
