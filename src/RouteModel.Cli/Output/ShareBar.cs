namespace RouteModel.Cli.Output;

/// <summary>A share drawn as a bar, in eighths of a cell.</summary>
internal static class ShareBar
{
    public const int Cells = 32;

    private const int Steps = 8;
    private const string Parts = " ▏▎▍▌▋▊▉█";

    /// <summary>The bar, filled up with blanks. What is above nothing shows at least an eighth of a cell.</summary>
    /// <param name="share">From 0 to 1.</param>
    public static string Of(double share)
    {
        int eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * Cells * Steps);
        eighths = share > 0 ? Math.Max(1, eighths) : eighths;
        string whole = new(Parts[Steps], eighths / Steps);
        return (eighths % Steps == 0 ? whole : whole + Parts[eighths % Steps]).PadRight(Cells);
    }
}
