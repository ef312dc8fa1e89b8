using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Sizes and the text functions of the language itself.</content>
public static partial class CelFunctions
{
    private static readonly CelError NoSize = new("no such overload: size");

    /// <summary><c>size(value)</c>: code points, bytes, elements or entries.</summary>
    public static CelValue Size(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelError => value,
            CelString or CelBytes or CelList or CelMap => new CelInt((long)value.Size),
            CelTimestamp or CelDuration => CelError.NoSuchOverload,
            _ => NoSize,
        };
    }

    /// <summary><c>text.contains(part)</c>.</summary>
    public static CelValue Contains(CelEvaluation cel, CelValue text, CelValue part)
    {
        cel.Charge(CelCosts.Traversal(text.Size) * CelCosts.Traversal(part.Size));
        return AskText(text, part, static (whole, sought) => whole.Contains(sought, StringComparison.Ordinal));
    }

    /// <summary><c>text.startsWith(part)</c>.</summary>
    public static CelValue StartsWith(CelEvaluation cel, CelValue text, CelValue part)
    {
        cel.Charge(CelCosts.Traversal(text.Size));
        return AskText(text, part, static (whole, sought) => whole.StartsWith(sought, StringComparison.Ordinal));
    }

    /// <summary><c>text.endsWith(part)</c>.</summary>
    public static CelValue EndsWith(CelEvaluation cel, CelValue text, CelValue part)
    {
        cel.Charge(CelCosts.Traversal(text.Size));
        return AskText(text, part, static (whole, sought) => whole.EndsWith(sought, StringComparison.Ordinal));
    }

    private static CelValue AskText(CelValue text, CelValue part, Func<string, string, bool> question) => (text, part) switch
    {
        (CelError, _) => text,
        (_, CelError) => part,
        (CelString whole, CelString sought) => CelBool.Of(question(whole.Value, sought.Value)),
        _ => CelError.NoSuchOverload,
    };
}
