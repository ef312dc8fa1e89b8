using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace RouteModel.Generators.Planning;

/// <summary>How names of a schema become names of C#. The rules are written down in docs/naming.md.</summary>
internal static class CSharpNames
{
    /// <summary>Members every record has; a property may not take their names.</summary>
    private static readonly HashSet<string> s_recordMembers = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "Equals", "EqualityContract", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ToString",
    };

    /// <summary>The names of locals and parameters that emitters use for themselves, some of them with a number.</summary>
    private static readonly HashSet<string> s_ownLocals = new(StringComparer.Ordinal)
    {
        "entry", "field", "item", "others", "present", "reader", "seen", "state", "text", "value", "wasIrregular", "writer",
    };

    private static readonly char[] s_digits = [.. "0123456789"];

    /// <summary>Words that end in s without being plurals.</summary>
    private static readonly HashSet<string> s_singulars = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "address", "alias", "aws", "basis", "bus", "canvas", "cors", "dns", "gas", "https", "ingress", "nfs", "os", "progress", "qos", "rbd",
        "redis", "status", "tls", "vs", "windows",
    };

    /// <summary>Pascal case: every run of letters and digits begins with a capital, the rest stays as it is.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        bool begins = true;
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                begins = true;
                continue;
            }

            text.Append(begins ? char.ToUpperInvariant(c) : c);
            begins = false;
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }

    /// <summary>The name of a property: Pascal case, with <c>Value</c> behind it where C# would not take it.</summary>
    public static string Property(string jsonName, string typeName)
    {
        string name = Pascal(jsonName);
        return IsRefusedMember(name, typeName) ? name + "Value" : name;
    }

    /// <summary>Whether C# takes no member of this name in a record of that name.</summary>
    public static bool IsRefusedMember(string name, string typeName) => name == typeName || s_recordMembers.Contains(name);

    /// <summary>A namespace in which every part is a name: what C# does not take becomes <c>_</c>, and keywords get their <c>@</c>.</summary>
    public static string Namespace(string text) => string.Join(".", text.Split('.').Select(Part));

    /// <summary>The name of a value of an enumeration: Pascal case, with <c>Value</c> behind it where C# would not take it.</summary>
    public static string EnumMember(string value, string typeName)
    {
        string name = value.Length == 0 ? "Empty" : Pascal(value);
        return IsRefusedValue(name, typeName) ? name + "Value" : name;
    }

    /// <summary>Whether an enumeration of that name takes no value of this name: it has members of its own.</summary>
    public static bool IsRefusedValue(string name, string typeName) => name is "Value" or "IsKnown" || IsRefusedMember(name, typeName);

    /// <summary>Whether a text is a name in C# as it stands.</summary>
    public static bool IsIdentifier(string text) =>
        SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;

    private static string Part(string text)
    {
        string name = string.Concat(text.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? "_" + name
            : SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name
            : "@" + name;
    }

    /// <summary>A local variable or parameter for a property; it is none of the emitters' own.</summary>
    public static string Local(string propertyName)
    {
        string name = char.ToLowerInvariant(propertyName[0]) + propertyName.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None && !s_ownLocals.Contains(name.TrimEnd(s_digits))
            ? name
            : name + "Value";
    }

    /// <summary>What one item of a list is called. Only plain English plurals are undone.</summary>
    public static string Singular(string name)
    {
        if (s_singulars.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) || !Ends("s") || Ends("ss") || name.Length < 4)
        {
            return name;
        }

        return Ends("ies") ? Cut(3) + "y"
            : Ends("sses") || Ends("xes") || Ends("ches") || Ends("shes") || Ends("zzes") ? Cut(2)
            : Cut(1);

        bool Ends(string suffix) => name.EndsWith(suffix, StringComparison.Ordinal);
        string Cut(int count) => name.Substring(0, name.Length - count);
    }
}
