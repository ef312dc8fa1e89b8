namespace RouteModel.Resources.Reading;

/// <summary>Orders text by its UTF-8 bytes, as Go sorts strings. It differs from ordinal order where surrogates meet U+E000 and above.</summary>
internal static class Utf8Order
{
    public static int Compare(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i])
                    ? left[i].CompareTo(right[i])
                    : char.IsSurrogate(left[i]).CompareTo(char.IsSurrogate(right[i]));
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
