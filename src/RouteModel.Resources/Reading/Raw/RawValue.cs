namespace RouteModel.Resources.Reading;

/// <summary>The kinds of JSON values as Kubernetes tells them apart: integers and floats are two.</summary>
internal enum RawKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    Array,
    Object,
}

/// <summary>One value of a JSON document and where it stands: what the API server holds as an unstructured object.</summary>
/// <remarks>
/// A number without <c>.</c>, <c>e</c> and <c>E</c> that fits 64 bits is an integer, every other number a float, as in apimachinery's <c>util/json</c>.
/// </remarks>
internal sealed class RawValue
{
    private readonly object? _content;
    private readonly long _bits;

    private RawValue(RawKind kind, int offset, object? content = null, long bits = 0)
    {
        Kind = kind;
        Offset = offset;
        _content = content;
        _bits = bits;
    }

    public RawKind Kind { get; }

    /// <summary>The offset of the value's first byte in the document.</summary>
    public int Offset { get; }

    public bool Boolean => _bits != 0;

    public long Integer => _bits;

    public double Float => BitConverter.Int64BitsToDouble(_bits);

    public string Text => (string)_content!;

    public List<RawValue> Items => (List<RawValue>)_content!;

    public RawMembers Members => (RawMembers)_content!;

    public bool IsNumber => Kind is RawKind.Integer or RawKind.Float;

    /// <summary>The number as a float.</summary>
    public double Number => Kind == RawKind.Integer ? Integer : Float;

    public static RawValue OfNull(int offset) => new(RawKind.Null, offset);

    public static RawValue OfBoolean(bool value, int offset) => new(RawKind.Boolean, offset, bits: value ? 1 : 0);

    public static RawValue OfInteger(long value, int offset) => new(RawKind.Integer, offset, bits: value);

    public static RawValue OfFloat(double value, int offset) => new(RawKind.Float, offset, bits: BitConverter.DoubleToInt64Bits(value));

    public static RawValue OfString(string value, int offset) => new(RawKind.String, offset, value);

    public static RawValue OfArray(int offset) => new(RawKind.Array, offset, new List<RawValue>());

    public static RawValue OfObject(int offset) => new(RawKind.Object, offset, new RawMembers());

    /// <summary>A copy of its own that stands as a whole at one offset. It may be of any depth; the stack is an own one.</summary>
    public RawValue Copy(int offset)
    {
        RawValue copy = CopyAlone(this, offset);
        var open = new Stack<(RawValue From, RawValue To)>();
        open.Push((this, copy));
        while (open.TryPop(out (RawValue From, RawValue To) pair))
        {
            if (pair.From.Kind == RawKind.Array)
            {
                foreach (RawValue item in pair.From.Items)
                {
                    pair.To.Items.Add(CopyAlone(item, offset));
                    open.Push((item, pair.To.Items[^1]));
                }
            }
            else if (pair.From.Kind == RawKind.Object)
            {
                foreach (RawMember member in pair.From.Members)
                {
                    RawValue value = CopyAlone(member.Value, offset);
                    pair.To.Members.Set(new RawMember(member.Name, offset, value));
                    open.Push((member.Value, value));
                }
            }
        }

        return copy;
    }

    private static RawValue CopyAlone(RawValue value, int offset) => value.Kind switch
    {
        RawKind.Array => OfArray(offset),
        RawKind.Object => OfObject(offset),
        _ => new RawValue(value.Kind, offset, value._content, value._bits),
    };
}
