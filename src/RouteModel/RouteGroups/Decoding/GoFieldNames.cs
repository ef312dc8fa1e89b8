using System.Text.Json;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>Finds the field of a JSON key.</summary>
internal static class GoFieldNames
{
    /// <summary>The field that a key names, or <see langword="null"/>: the exact one, else, where allowed, the one that differs in case only.</summary>
    public static string? Find(string[] fields, JsonProperty property, FieldNameMatching matching)
    {
        foreach (string field in fields)
        {
            if (property.NameEquals(field))
            {
                return field;
            }
        }

        if (matching == FieldNameMatching.Exact)
        {
            return null;
        }

        string name = property.Name;
        foreach (string field in fields)
        {
            if (EqualsFolded(name, field))
            {
                return field;
            }
        }

        return null;
    }

    private static bool EqualsFolded(string name, string field)
    {
        if (name.Length != field.Length)
        {
            return false;
        }

        for (int i = 0; i < name.Length; i++)
        {
            if (Fold(name[i]) != Fold(field[i]))
            {
                return false;
            }
        }

        return true;
    }

    // Field names are ASCII; the long s and the Kelvin sign are the only other characters that Unicode folds into ASCII letters.
    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\u017f' => 's',
        '\u212a' => 'k',
        _ => c,
    };
}
