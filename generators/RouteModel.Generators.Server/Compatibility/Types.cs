using System.Buffers;

namespace System
{
    /// <summary>Combines hash codes.</summary>
    internal struct HashCode
    {
        private int _hash;

        public static int Combine<T1, T2>(T1 first, T2 second)
        {
            var hash = default(HashCode);
            hash.Add(first);
            hash.Add(second);
            return hash.ToHashCode();
        }

        public void Add<T>(T value) => _hash = unchecked((_hash * 31) + (value?.GetHashCode() ?? 0));

        public readonly int ToHashCode() => _hash;
    }
}

namespace System.Buffers
{
    /// <summary>A set of values to search for.</summary>
    internal sealed class SearchValues<T>(IEnumerable<T> values)
    {
        private readonly HashSet<T> _values = [.. values];

        public bool Contains(T value) => _values.Contains(value);
    }

    /// <summary>Creates <see cref="SearchValues{T}"/>.</summary>
    internal static class SearchValues
    {
        public static SearchValues<char> Create(string values) => new(values);
    }
}

namespace System.Text
{
    /// <summary>ASCII text.</summary>
    internal static class Ascii
    {
        public static bool IsValid(string text) => text.All(static c => c <= '\x7f');

        /// <summary>Lowers a text that is all ASCII.</summary>
        public static OperationStatus ToLower(ReadOnlySpan<char> text, Span<char> lower, out int written)
        {
            for (written = 0; written < text.Length; written++)
            {
                char c = text[written];
                if (c > '\x7f')
                {
                    return OperationStatus.InvalidData;
                }

                lower[written] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }

            return OperationStatus.Done;
        }
    }
}
