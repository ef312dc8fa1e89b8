using System.Globalization;

namespace RouteModel.Generators.Tests.Cel.Fuzzing;

/// <summary>
/// Random expressions over a schema. Most are of the type that is asked for; some mix types behind <c>dyn</c>, which the checker lets pass, and some are
/// wrong.
/// </summary>
internal sealed class RandomExpression(Random random, Shape self)
{
    private static readonly string[] s_strings =
        ["''", "'a'", "\"x-y\"", "'é'", "'\\U0001F600'", "'10'", "'1Gi'", "'10.0.0.0/8'", "'1.2.3'", "'^a+$'", "'%s-%d'", "'2020-01-01T00:00:00Z'", "r'\\d'"];

    private readonly List<(string Text, Shape Shape)> _variables = [("self", self)];
    private int _names;

    /// <summary>A rule.</summary>
    public string Rule()
    {
        if (random.Next(4) == 0)
        {
            _variables.Add(("oldSelf", self));
        }

        return Bool(random.Next(1, 5));
    }

    /// <summary>A text that a rule may say.</summary>
    public string Message() => String(random.Next(1, 4));

    private string Bool(int depth)
    {
        if (depth <= 0)
        {
            return random.Next(4) == 0 ? Of(ShapeKind.Boolean, Literal("true", "false")) : Test();
        }

        return random.Next(24) switch
        {
            0 or 1 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
            2 or 3 => $"({Bool(depth - 1)} || {Bool(depth - 1)})",
            4 => $"!({Bool(depth - 1)})",
            5 => $"({Bool(depth - 1)} ? {Bool(depth - 1)} : {Bool(depth - 1)})",
            6 or 7 => $"{Int(depth - 1)} {Comparison()} {Int(depth - 1)}",
            8 => $"{Double(depth - 1)} {Comparison()} {Double(depth - 1)}",
            9 or 10 => $"{String(depth - 1)} {Comparison()} {String(depth - 1)}",
            11 => $"({String(depth - 1)}).{Literal("contains", "startsWith", "endsWith", "matches")}({String(depth - 1)})",
            12 or 13 or 14 => Loop(depth - 1),
            15 => $"{Time(depth - 1)} {Comparison()} {Time(depth - 1)}",
            16 => $"{Duration()} {Comparison()} {Duration()}",
            17 => Mixed(depth - 1),
            18 => $"{Any(depth - 1)} {Literal("==", "!=")} {Any(depth - 1)}",
            19 => $"{Library(depth - 1)}",
            20 => Optional(depth - 1),
            21 => $"{String(depth - 1)} in [{String(depth - 1)}, {String(0)}]",
            _ => Test(),
        };
    }

    /// <summary>Presence of a field, or membership.</summary>
    private string Test()
    {
        (string text, Shape shape) = Path();
        return shape.Kind switch
        {
            ShapeKind.Object when Fields(shape) is { Count: > 0 } fields => $"has({text}.{fields[random.Next(fields.Count)].Name})",
            ShapeKind.Map => $"{String(0)} in {text}",
            ShapeKind.List => $"size({text}) {Comparison()} {Literal("0", "1", "2", "3")}",
            ShapeKind.Boolean => text,
            ShapeKind.IntOrString => $"(type({text}) == int ? {text} > 1 : {text}.endsWith('%'))",
            ShapeKind.String => $"{text} {Literal("==", "!=")} {String(0)}",
            ShapeKind.Integer => $"{text} {Comparison()} {Literal("0", "1", "5")}",
            ShapeKind.Number => $"{text} {Comparison()} 1.5",
            _ => $"{text} == {text}",
        };
    }

    private string Loop(int depth)
    {
        (string range, Shape shape) = Path(ShapeKind.List, ShapeKind.Map);
        string macro = Literal("all", "exists", "exists_one");
        string x = Name();
        if (shape.Kind is not (ShapeKind.List or ShapeKind.Map))
        {
            return In((x, s_integer), () => $"[1, 2, {Int(0)}].{macro}({x}, {Bool(depth)})");
        }

        if (random.Next(3) > 0)
        {
            return In((x, shape.Kind == ShapeKind.Map ? s_string : shape.Items!), () => $"{range}.{macro}({x}, {Bool(depth)})");
        }

        string y = Name();
        return In(
            (x, shape.Kind == ShapeKind.Map ? s_string : s_integer),
            () => In((y, shape.Items!), () => random.Next(3) switch
            {
                0 => $"{range}.transformMap({x}, {y}, {Bool(depth)}).all(k, k == k)",
                1 => $"size({range}.transformList({x}, {y}, {Bool(0)}, {Any(depth)})) < 3",
                _ => $"{range}.{macro}({x}, {y}, {Bool(depth)})",
            }));
    }

    private string Optional(int depth)
    {
        (string text, Shape shape) = Path(ShapeKind.Object);
        if (shape.Kind != ShapeKind.Object || Fields(shape) is not { Count: > 0 } fields)
        {
            return $"optional.of({Any(depth)}).hasValue()";
        }

        (string name, Shape field) = fields[random.Next(fields.Count)];
        string x = Name();
        return random.Next(3) switch
        {
            0 => $"{text}.?{name}.hasValue()",
            1 => In((x, field), () => $"{text}.?{name}.optMap({x}, {Bool(depth)}).orValue({Bool(0)})"),
            _ => $"[?{text}.?{name}].size() == {Int(0)}",
        };
    }

    private string Library(int depth) => random.Next(9) switch
    {
        0 => $"quantity({String(depth)}).{Literal("isGreaterThan", "isLessThan")}(quantity('1Ki'))",
        1 => $"isIP({String(depth)})",
        2 => $"cidr('10.0.0.0/8').containsIP({String(depth)})",
        3 => $"isURL({String(depth)}) && url({String(depth)}).getHost() == {String(0)}",
        4 => $"semver({String(depth)}).{Literal("major", "minor")}() >= {Int(0)}",
        5 => $"!format.{Literal("dns1123Label", "qualifiedName", "uuid", "date")}().validate({String(depth)}).hasValue()",
        6 => $"sets.{Literal("contains", "intersects", "equivalent")}([{String(depth)}], ['a', {String(0)}])",
        7 => $"[{Int(depth)}, {Int(0)}].{Literal("isSorted()", "sort() == [1, 2]", "sum() > 1", "max() == 5", "reverse()[0] == 1", "distinct().size() > 1")}",
        _ => $"{String(depth)}.{Literal("find('[a-z]+')", "lowerAscii()", "trim()", "charAt(0)", "substring(1)", "replace('a', 'b')")} == {String(0)}",
    };

    /// <summary>Values of any types under operators of any types.</summary>
    private string Mixed(int depth) => random.Next(7) switch
    {
        0 => $"dyn({Any(depth)}) {Literal("+", "-", "*", "/", "%")} dyn({Any(depth)}) == dyn({Any(0)})",
        1 => $"dyn({Any(depth)}) {Comparison()} dyn({Any(depth)})",
        2 => $"dyn({Any(depth)}).size() > 1",
        3 => $"dyn({Any(depth)}).all({Name()}, {Bool(0)})",
        4 => $"dyn({Any(depth)}) in dyn({Any(depth)})",
        5 => $"dyn({Any(depth)})[{Any(0)}] == dyn({Any(0)})",
        _ => $"{Any(depth)} {Literal("+", "<", "==", "in")} {Any(depth)}",
    };

    private string Int(int depth) => depth <= 0
        ? Of(ShapeKind.Integer, Literal("0", "1", "2", "-1", "9223372036854775807", "5"))
        : random.Next(9) switch
        {
            0 or 1 => $"({Int(depth - 1)} {Literal("+", "-", "*", "/", "%")} {Int(depth - 1)})",
            2 or 3 => $"size({Path(ShapeKind.List, ShapeKind.Map, ShapeKind.String).Text})",
            4 => $"int({Literal(String(depth - 1), Double(depth - 1))})",
            5 => $"{String(depth - 1)}.indexOf({String(0)})",
            6 => $"({Bool(depth - 1)} ? {Int(0)} : {Int(0)})",
            7 => $"{Time(0)}.{Literal("getFullYear()", "getHours()", "getDayOfWeek('+02:00')")}",
            _ => Of(ShapeKind.Integer, "1"),
        };

    private string Double(int depth) => depth <= 0 ? Of(ShapeKind.Number, Literal("0.0", "1.5", "-2.5", "1e300"))
        : random.Next(3) == 0 ? $"double({Int(depth - 1)})"
        : $"({Double(depth - 1)} {Literal("+", "-", "*", "/")} {Double(depth - 1)})";

    private string String(int depth) => depth <= 0
        ? Of(ShapeKind.String, Literal(s_strings))
        : random.Next(7) switch
        {
            0 => $"({String(depth - 1)} + {String(depth - 1)})",
            1 => $"string({Literal(Int(depth - 1), Double(depth - 1), Bool(0), Duration())})",
            2 => $"'%s %d'.format([{String(depth - 1)}, {Int(0)}])",
            3 => $"[{String(0)}, {String(0)}].join({String(0)})",
            4 => $"({Bool(depth - 1)} ? {String(0)} : {String(0)})",
            5 => $"{Path(ShapeKind.Map).Text}[{String(0)}]",
            _ => Of(ShapeKind.String, "'b'"),
        };

    private string Time(int depth) => depth > 0 && random.Next(3) == 0 ? $"({Time(0)} + {Duration()})" : Of(ShapeKind.Time, "timestamp('2020-01-01T00:00:00Z')");

    private string Duration() => Of(ShapeKind.Duration, Literal("duration('1s')", "duration('-2h')"));

    private string Any(int depth) => random.Next(9) switch
    {
        0 => Int(depth),
        1 => String(depth),
        2 => Double(depth),
        3 => $"[{Int(0)}, {Int(0)}]",
        4 => $"{{{String(0)}: {Int(0)}}}",
        5 => Bool(0),
        6 => Literal("null", "b'a'", "1u", "int", "optional.none()"),
        _ => Path().Text,
    };

    private string Of(ShapeKind kind, string literal)
    {
        (string text, Shape shape) = Path(kind);
        return shape.Kind == kind && random.Next(4) > 0 ? text : literal;
    }

    /// <summary>Something that the variables lead to, of one of the kinds where that is found quickly.</summary>
    private (string Text, Shape Shape) Path(params ShapeKind[] kinds)
    {
        (string Text, Shape Shape) found = _variables[random.Next(_variables.Count)];
        for (int attempt = 0; attempt < 8; attempt++)
        {
            found = _variables[random.Next(_variables.Count)];
            for (int steps = 0; steps < 5 && (kinds.Length == 0 ? random.Next(3) > 0 : !kinds.Contains(found.Shape.Kind)); steps++)
            {
                found = Step(found.Text, found.Shape);
            }

            if (kinds.Length == 0 || kinds.Contains(found.Shape.Kind))
            {
                break;
            }
        }

        return found;
    }

    private (string Text, Shape Shape) Step(string text, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Object when Fields(shape) is { Count: > 0 } fields:
                (string name, Shape field) = fields[random.Next(fields.Count)];
                return ($"{text}.{name}", field);
            case ShapeKind.Map:
                return (random.Next(2) == 0 ? $"{text}['k']" : $"{text}.k", shape.Items!);
            case ShapeKind.List:
                return ($"{text}[{Literal("0", "0", "1", "size(self)", "5", "-1", "3000000000")}]", shape.Items!);
            default:
                return (text, shape);
        }
    }

    private static List<(string Name, Shape Shape)> Fields(Shape shape) =>
        [.. shape.Properties.Where(property => NameOf(property.Name) is not null && property.Shape.Kind != ShapeKind.Preserved).Select(property => (NameOf(property.Name)!, property.Shape))];

    /// <summary>The names of <see cref="RandomSchema"/> as the specification has them in expressions.</summary>
    private static string? NameOf(string property) => property switch
    {
        "x-y" => "x__dash__y",
        "p/q" => "p__slash__q",
        "c.d" => "c__dot__d",
        "e__f" => "e__underscores__f",
        "in" => "__in__",
        "1st" or "é" => null,
        _ => property,
    };

    private string In((string Name, Shape Shape) variable, Func<string> body)
    {
        _variables.Add(variable);
        string text = body();
        _variables.RemoveAt(_variables.Count - 1);
        return text;
    }

    private string Name() => random.Next(12) == 0 ? Literal("self", "cel", "F", "t1", "string") : "v" + (++_names).ToString(CultureInfo.InvariantCulture);

    private string Comparison() => Literal("==", "!=", "<", "<=", ">", ">=");

    private string Literal(params string[] from) => from[random.Next(from.Length)];

    private static readonly Shape s_integer = new(ShapeKind.Integer, []);

    private static readonly Shape s_string = new(ShapeKind.String, []);
}
