using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>
/// A text with placeholders <c>${name}</c>, as filters have them in their arguments. A name is anything but braces, and not empty. Upstream: Skipper,
/// <c>eskip/template.go</c>.
/// </summary>
public sealed class EskipTemplate
{
    /// <summary>The longest text that replacing may lead to.</summary>
    public const int MaxLength = 1 << 24;

    private readonly string _text;

    /// <summary>A template of a text.</summary>
    public EskipTemplate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        Placeholders = ValueList.From(Find(text));
    }

    /// <summary>The names of the placeholders in the order of the text; one that occurs twice is listed twice.</summary>
    public ValueList<string> Placeholders { get; }

    /// <summary>
    /// Replaces the placeholders one after the other, each wherever it stands: a placeholder that a value brings in is replaced too when its turn is
    /// still to come. A text that would grow beyond <see cref="MaxLength"/>, which values can bring about in few steps, is given up and empty.
    /// </summary>
    /// <param name="get">The value of a name; null counts as empty.</param>
    public string Apply(Func<string, string?> get)
    {
        TryApply(get, out string result);
        return result;
    }

    /// <summary>As <see cref="Apply"/>.</summary>
    /// <param name="get">The value of a name; null counts as empty.</param>
    /// <param name="result">The text, whether or not every name had a value; empty when it was given up.</param>
    /// <returns>Whether every placeholder had a value that is not empty, and the text was not given up.</returns>
    public bool TryApply(Func<string, string?> get, out string result)
    {
        ArgumentNullException.ThrowIfNull(get);
        result = _text;
        bool hasAll = true;
        foreach (string name in Placeholders)
        {
            string value = get(name) ?? "";
            hasAll &= value.Length > 0;
            string placeholder = "${" + name + "}";
            if (value.Length > placeholder.Length && Length(result, placeholder, value) > MaxLength)
            {
                result = "";
                return false;
            }

            result = result.Replace(placeholder, value, StringComparison.Ordinal);
        }

        return hasAll;
    }

    /// <summary>The text with its placeholders.</summary>
    public override string ToString() => _text;

    private static long Length(string text, string placeholder, string value) =>
        text.Length + ((long)text.AsSpan().Count(placeholder) * (value.Length - placeholder.Length));

    private static List<string> Find(string text)
    {
        var names = new List<string>();
        for (int at = 0; (at = text.IndexOf("${", at, StringComparison.Ordinal)) >= 0;)
        {
            int start = at + 2;
            int length = text.AsSpan(start).IndexOfAny('{', '}');
            if (length < 0)
            {
                break;
            }

            if (length > 0 && text[start + length] == '}')
            {
                names.Add(text.Substring(start, length));
            }

            at = start;
        }

        return names;
    }
}
