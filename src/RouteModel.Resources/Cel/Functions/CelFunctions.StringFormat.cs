using RouteModel.Resources.Cel.Formatting;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>The formatting of strings. cel-go: <c>ext/formatting.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>text.format(list)</c>.</summary>
    public static CelValue Format(CelEvaluation cel, CelValue value, CelValue arguments)
    {
        ChargeList(cel, Traversal(value), value);
        return (value, arguments) is (CelString text, CelList list)
            ? StringFormat.Format(text.Value, list)
            : Refuse("format", value, arguments);
    }
}
