using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace System;

/// <summary>Instance members that netstandard2.0 lacks.</summary>
internal static class InstanceMembers
{
    public static RuneEnumerator EnumerateRunes(this string text) => new(text);

    public static RuneEnumerator EnumerateRunes(this ReadOnlySpan<char> text) => new(text.ToString());

    public static bool StartsWith(this string text, char c) => text.Length > 0 && text[0] == c;

    public static bool EndsWith(this string text, char c) => text.Length > 0 && text[text.Length - 1] == c;

    public static string[] Split(this string text, char separator, int count) => text.Split([separator], count);

    public static bool Contains(this string text, char c, StringComparison comparison) => text.IndexOf(c.ToString(), comparison) >= 0;

    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

    public static int IndexOf(this string text, char c, StringComparison comparison) => text.IndexOf(c.ToString(), comparison);

    public static string Replace(this string text, string old, string with, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(old, with) : throw new NotSupportedException();

    public static void CopyTo(this string text, Span<char> destination) => text.AsSpan().CopyTo(destination);

    public static bool Contains(this ReadOnlySpan<char> text, char c) => text.IndexOf(c) >= 0;

    public static bool ContainsAny(this ReadOnlySpan<char> text, char first, char second) => text.IndexOfAny(first, second) >= 0;

    public static bool ContainsAnyInRange(this ReadOnlySpan<char> text, char low, char high) => text.IndexOfAnyInRange(low, high) >= 0;

    public static bool ContainsAnyExceptInRange(this ReadOnlySpan<char> text, char low, char high) => text.IndexOfAnyExceptInRange(low, high) >= 0;

    public static bool ContainsAnyExcept(this ReadOnlySpan<char> text, SearchValues<char> values)
    {
        foreach (char c in text)
        {
            if (!values.Contains(c))
            {
                return true;
            }
        }

        return false;
    }

    public static int IndexOfAnyInRange(this ReadOnlySpan<char> text, char low, char high)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] >= low && text[i] <= high)
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyExceptInRange(this ReadOnlySpan<char> text, char low, char high)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < low || text[i] > high)
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyExcept(this ReadOnlySpan<char> text, SearchValues<char> values)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!values.Contains(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static int LastIndexOf(this ReadOnlySpan<char> text, string part, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.LastIndexOf(part.AsSpan()) : throw new NotSupportedException();

    public static int CommonPrefixLength(this ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length;
    }

    public static int Count(this ReadOnlySpan<char> text, char c)
    {
        int count = 0;
        foreach (char other in text)
        {
            count += other == c ? 1 : 0;
        }

        return count;
    }

    public static bool SequenceEqual<T>(this ReadOnlySpan<T> left, ReadOnlySpan<T> right, IEqualityComparer<T> comparer)
    {
        for (int i = 0; i < left.Length && left.Length == right.Length; i++)
        {
            if (!comparer.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }

    public static bool TryPop<T>(this Stack<T> stack, out T item)
    {
        bool hasItem = stack.Count > 0;
        item = hasItem ? stack.Pop() : default!;
        return hasItem;
    }

    public static bool TryAdd<T>(this Dictionary<string, T> map, string key, T value)
    {
        bool isNew = !map.ContainsKey(key);
        if (isNew)
        {
            map.Add(key, value);
        }

        return isNew;
    }

    public static bool Remove<TKey, TValue>(this IDictionary<TKey, TValue> map, TKey key, [MaybeNullWhen(false)] out TValue value) =>
        map.TryGetValue(key, out value) && map.Remove(key);

    public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value)
    {
        key = pair.Key;
        value = pair.Value;
    }

    public static StringBuilder Append(this StringBuilder text, IFormatProvider provider, FormattableString value) => text.Append(value.ToString(provider));

    public static StringBuilder AppendJoin<T>(this StringBuilder text, char separator, IEnumerable<T> values) => text.Append(string.Join(separator.ToString(), values));

    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());

    public static int GetByteCount(this Encoding encoding, ReadOnlySpan<char> text) => encoding.GetByteCount(text.ToArray());
}
