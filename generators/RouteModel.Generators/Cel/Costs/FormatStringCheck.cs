using System.Text;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>Checks <c>"...".format([...])</c> where text and arguments are literals: each clause against the type of its argument.</summary>
/// <remarks>cel-go v0.26: <c>ext/formatting.go</c>.</remarks>
internal sealed class FormatStringCheck
{
    private readonly byte[] _text;
    private readonly CelListLiteral _arguments;
    private readonly CelCall _call;
    private int _position;

    private FormatStringCheck(CelCall call, string text, CelListLiteral arguments)
    {
        _call = call;
        _text = Encoding.UTF8.GetBytes(text);
        _arguments = arguments;
    }

    /// <summary>Adds the first fault of a call; calls of other functions have none.</summary>
    public static void Validate(CelCall call, List<CelFault> faults)
    {
        if (call is { Function: "format", Receiver: CelLiteral { Value: string text }, Arguments.Count: 1 }
            && call.Arguments[0] is CelListLiteral arguments
            && new FormatStringCheck(call, text, arguments).Run() is { } fault)
        {
            faults.Add(fault);
        }
    }

    private CelFault? Run()
    {
        int index = 0;
        while (_position < _text.Length)
        {
            if (_text[_position] != '%')
            {
                _position++;
                continue;
            }

            if (_position + 1 >= _text.Length)
            {
                return AtCall("unexpected end of string");
            }

            if (_text[_position + 1] == '%')
            {
                _position += 2;
                continue;
            }

            if (index >= _arguments.Elements.Count)
            {
                return AtCall($"index {index} out of range");
            }

            _position++;
            if (CheckClause(_arguments.Elements[index].Value) is { } fault)
            {
                return fault;
            }

            index++;
        }

        return index == _arguments.Elements.Count ? null
            : AtCall($"too many arguments supplied to string.format (expected {index}, got {_arguments.Elements.Count})");
    }

    private CelFault? CheckClause(CelNode argument)
    {
        const string Unparsed = "could not parse formatting clause: ";
        if (SkipPrecision() is { } problem)
        {
            return AtCall($"{Unparsed}error while parsing precision: {problem}");
        }

        char clause = (char)_text[_position++];
        CelNode? wrong;
        string rule;
        switch (clause)
        {
            case 's':
                wrong = FindUnprintable(argument);
                rule = "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given ";
                break;
            case 'd':
                wrong = Unless(argument, CelTypeKind.Int, CelTypeKind.Uint);
                rule = "decimal clause can only be used on integers, was given ";
                break;
            case 'f':
                wrong = Unless(argument, CelTypeKind.Double, CelTypeKind.String);
                rule = "fixed-point clause can only be used on doubles, was given ";
                break;
            case 'e':
                wrong = Unless(argument, CelTypeKind.Double, CelTypeKind.String);
                rule = "scientific clause can only be used on doubles, was given ";
                break;
            case 'b':
                wrong = Unless(argument, CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Bool);
                rule = "only integers and bools can be formatted as binary, was given ";
                break;
            case 'x' or 'X':
                wrong = Unless(argument, CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.String, CelTypeKind.Bytes);
                rule = "only integers, byte buffers, and strings can be formatted as hex, was given ";
                break;
            case 'o':
                wrong = Unless(argument, CelTypeKind.Int, CelTypeKind.Uint);
                rule = "octal clause can only be used on integers, was given ";
                break;
            default:
                return AtCall($"{Unparsed}unrecognized formatting clause \"{clause}\"");
        }

        return wrong is null ? null : new CelFault(wrong.Offset, $"error during formatting: {rule}{NameOf(wrong.Type)}");
    }

    /// <summary>Reads <c>.digits</c>, if it stands here; what is wrong with it.</summary>
    private string? SkipPrecision()
    {
        if (_text[_position] != '.')
        {
            return null;
        }

        int start = ++_position;
        while (_position < _text.Length && _text[_position] is >= (byte)'0' and <= (byte)'9')
        {
            _position++;
        }

        if (_position == _text.Length)
        {
            return "could not find end of precision specifier";
        }

        string digits = Encoding.ASCII.GetString(_text, start, _position - start);
        string? problem = digits.Length == 0 ? "invalid syntax" : long.TryParse(digits, out _) ? null : "value out of range";
        return problem is null ? null : $"error while converting precision to integer: strconv.Atoi: parsing \"{digits}\": {problem}";
    }

    private static CelNode? Unless(CelNode argument, params CelTypeKind[] kinds) =>
        argument.Type.Kind == CelTypeKind.Dyn || kinds.Contains(argument.Type.Kind) ? null : argument;

    /// <summary>The argument, or what is in it where it is a literal, that cannot be printed.</summary>
    private static CelNode? FindUnprintable(CelNode argument)
    {
        CelNode? wrong = Unless(
            argument,
            CelTypeKind.List, CelTypeKind.Map, CelTypeKind.Int, CelTypeKind.Uint, CelTypeKind.Double, CelTypeKind.Bool, CelTypeKind.String,
            CelTypeKind.Timestamp, CelTypeKind.Bytes, CelTypeKind.Duration, CelTypeKind.Type, CelTypeKind.Null);
        return wrong ?? (argument is CelListLiteral or CelMapLiteral
            ? CelTree.Children(argument).Select(FindUnprintable).FirstOrDefault(found => found is not null)
            : null);
    }

    private CelFault AtCall(string message) => new(_call.Offset, message);

    /// <summary>The name of the type at run time, without parameters.</summary>
    private static string NameOf(CelType type) => type.Kind switch
    {
        CelTypeKind.Null => "null_type",
        CelTypeKind.Timestamp => "google.protobuf.Timestamp",
        CelTypeKind.Duration => "google.protobuf.Duration",
        _ => type.Name,
    };
}
