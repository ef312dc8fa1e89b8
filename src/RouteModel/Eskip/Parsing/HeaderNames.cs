using System.Runtime.CompilerServices;
using System.Text;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Parsing;

/// <summary>The names of the headers of one route: a few in place, and more in a set.</summary>
internal struct HeaderNames
{
    /// <summary>How many names need no set.</summary>
    public const int Few = 8;

    private Tokens _few;
    private int _count;
    private HashSet<string>? _more;

    public void Clear()
    {
        _count = 0;
        _more = null;
    }

    /// <summary>Adds a name, the value of a literal.</summary>
    /// <returns>False when it is there already.</returns>
    public bool Add(ReadOnlySpan<byte> text, EskipToken name)
    {
        if (_more is not null || _count == Few)
        {
            return AddToSet(text, name);
        }

        for (int i = 0; i < _count; i++)
        {
            if (AreSame(text, _few[i], name))
            {
                return false;
            }
        }

        _few[_count++] = name;
        return true;
    }

    private bool AddToSet(ReadOnlySpan<byte> text, EskipToken name)
    {
        if (_more is null)
        {
            _more = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < _count; i++)
            {
                _more.Add(EskipTokenText.Value(text, _few[i]));
            }
        }

        return _more.Add(EskipTokenText.Value(text, name));
    }

    private static bool AreSame(ReadOnlySpan<byte> text, EskipToken left, EskipToken right)
    {
        ReadOnlySpan<byte> one = text[(left.Start + 1)..(left.End - 1)];
        ReadOnlySpan<byte> other = text[(right.Start + 1)..(right.End - 1)];
        return !left.HasEscape && !right.HasEscape && Ascii.IsValid(one) && Ascii.IsValid(other)
            ? one.SequenceEqual(other)
            : EskipTokenText.Value(text, left) == EskipTokenText.Value(text, right);
    }

    [InlineArray(Few)]
    private struct Tokens
    {
        private EskipToken _first;
    }
}
