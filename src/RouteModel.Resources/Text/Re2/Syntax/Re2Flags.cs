namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>The flags that are on at a place of a pattern.</summary>
[Flags]
internal enum Re2Flags
{
    None = 0,

    /// <summary><c>i</c>: letters stand for both cases.</summary>
    FoldCase = 1,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> hold at every line.</summary>
    MultiLine = 2,

    /// <summary><c>s</c>: <c>.</c> takes a line feed.</summary>
    DotMatchesLineFeed = 4,

    /// <summary><c>U</c>: <c>x*</c> and <c>x*?</c> swap their meanings.</summary>
    NonGreedy = 8,
}
