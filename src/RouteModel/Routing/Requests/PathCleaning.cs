namespace RouteModel.Routing.Requests;

/// <summary>
/// Paths without empty, <c>.</c> and <c>..</c> segments. A closing slash stays. Upstream: <c>dimfeld/httppath</c>, <c>Clean</c>.
/// </summary>
internal static class PathCleaning
{
    public static string Clean(string path)
    {
        if (IsClean(path))
        {
            return path;
        }

        // A path of two bytes never counts as one with a closing slash.
        bool isOpen = path.Length > 2 && path[^1] == '/';
        char[] cleaned = new char[path.Length + 2];
        cleaned[0] = '/';
        int length = 1;
        for (int start = 0; start <= path.Length;)
        {
            int slash = path.IndexOf('/', start);
            int end = slash < 0 ? path.Length : slash;
            ReadOnlySpan<char> segment = path.AsSpan(start, end - start);
            start = end + 1;
            if (segment is "..")
            {
                length = Math.Max(1, cleaned.AsSpan(0, length).LastIndexOf('/'));
            }
            else if (segment is ".")
            {
                isOpen |= end == path.Length;
            }
            else if (!segment.IsEmpty)
            {
                if (length > 1)
                {
                    cleaned[length++] = '/';
                }

                segment.CopyTo(cleaned.AsSpan(length));
                length += segment.Length;
            }
        }

        if (isOpen && length > 1)
        {
            cleaned[length++] = '/';
        }

        return new string(cleaned, 0, length);
    }

    private static bool IsClean(string path) =>
        path.StartsWith('/') && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);
}
