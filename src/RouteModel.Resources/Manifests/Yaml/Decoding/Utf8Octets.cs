namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>What the first octet of a UTF-8 sequence says.</summary>
internal static class Utf8Octets
{
    /// <summary>The length of the sequence that begins with <paramref name="leading"/>; 0 if none does.</summary>
    public static int Width(byte leading) => leading switch
    {
        < 0x80 => 1,
        >= 0xC0 and < 0xE0 => 2,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xF0 and < 0xF8 => 4,
        _ => 0,
    };

    /// <summary>The least code point that needs a sequence of this length.</summary>
    public static int LeastCodePoint(int width) => width switch { 2 => 0x80, 3 => 0x800, 4 => 0x1_0000, _ => 0 };
}
