using RouteModel.Eskip;

namespace RouteModel.Routing.Building;

/// <summary>Arguments of a predicate as its constructor asks for them.</summary>
internal readonly struct PredicateArguments(EskipPredicate predicate)
{
    /// <summary>What Skipper says where it says nothing more exact.</summary>
    public const string Invalid = "invalid predicate parameters";

    public int Count => predicate.Args.Count;

    public bool TryText(int index, out string text)
    {
        bool isText = predicate.Args[index].TryGetString(out string? value);
        text = value ?? "";
        return isText;
    }

    public bool TryNumber(int index, out double number) => predicate.Args[index].TryGetNumber(out number);

    /// <summary>All arguments from one on as texts; <see langword="null"/> when one is none.</summary>
    public string[]? Texts(int from = 0)
    {
        string[] texts = new string[Math.Max(0, Count - from)];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!TryText(from + i, out texts[i]))
            {
                return null;
            }
        }

        return texts;
    }
}
