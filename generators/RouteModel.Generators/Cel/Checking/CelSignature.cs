namespace RouteModel.Generators.Cel.Checking;

/// <summary>
/// Reads the tables of functions: a line has the function, the id of the overload (with a dot before it if it is called as a member), and
/// its signature: <c>size .list_size (list(A)) int</c>. One capital letter is a type parameter.
/// </summary>
internal sealed class CelSignature
{
    private static readonly Dictionary<string, CelType> s_types = new[]
    {
        CelType.Dyn, CelType.Null, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp,
        CelType.Duration,
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, CelType> s_noFields = [];

    private readonly string _text;
    private readonly SortedSet<string> _typeParameters = new(StringComparer.Ordinal);
    private int _position;

    private CelSignature(string text) => _text = text;

    /// <summary>The functions of a table with their overloads, in order.</summary>
    public static IEnumerable<(string Function, CelOverload Overload)> ReadTable(string table)
    {
        foreach (string line in table.Split('\n'))
        {
            string[] parts = line.Trim().Split([' '], 3, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 3)
            {
                yield return (parts[0], new CelSignature(parts[2].Trim()).Read(parts[1]));
            }
        }
    }

    private CelOverload Read(string id)
    {
        _position++;
        var parameters = new List<CelType>();
        while (_text[_position] != ')')
        {
            parameters.Add(ReadType());
            SkipSeparator();
        }

        _position++;
        SkipSeparator();
        CelType result = ReadType();
        bool isMember = id[0] == '.';
        return new CelOverload(isMember ? id.Substring(1) : id, isMember, parameters, result, [.. _typeParameters]);
    }

    private CelType ReadType()
    {
        int start = _position;
        while (_position < _text.Length && _text[_position] is not ('(' or ')' or ',' or ' '))
        {
            _position++;
        }

        string name = _text.Substring(start, _position - start);
        if (_position < _text.Length && _text[_position] == '(')
        {
            _position++;
            CelType first = ReadType();
            SkipSeparator();
            CelType? second = name == "map" ? ReadType() : null;
            _position++;
            return name switch
            {
                "list" => CelType.ListOf(first),
                "map" => CelType.MapOf(first, second!),
                "type" => CelType.TypeOf(first),
                _ => CelType.OptionalOf(first),
            };
        }

        if (name.Length == 1)
        {
            _typeParameters.Add(name);
            return CelType.Parameter(name);
        }

        return s_types.TryGetValue(name, out CelType? type) ? type
            : name.StartsWith("kubernetes.authorization.", StringComparison.Ordinal) ? CelType.Object(name, s_noFields, schema: null)
            : CelType.Opaque(name);
    }

    private void SkipSeparator()
    {
        while (_position < _text.Length && _text[_position] is ',' or ' ')
        {
            _position++;
        }
    }
}
