using System.Buffers;
using System.Text;
using RouteModel.Eskip;
using RouteModel.Fuzzing;
using RouteModel.Resources.Collections;

namespace RouteModel.Tests.Eskip;

/// <summary>
/// Damaged documents for some seconds: nothing throws, spans lie inside the text, all readers agree, and what is printed and formatted reads back.
/// See <see cref="FuzzRun"/> for the settings.
/// </summary>
[Category("Fuzz")]
public sealed class FuzzTests
{
    private static readonly byte[][] Pieces = [.. ((string[])
    [
        "\"", "`", "/", "\\", "//", "\n", ";", ":", "->", "&&", "(", ")", "<", ">", ",", "*", "3.", "#", "ä", "\nr: ", "Path(\"/\")", "Header(\"a\", \"b\")",
        "<\"http://a?zone=%41\">", "<shunt>", "[", "]", "\0", "1e5", "-0",
    ]).Select(Encoding.UTF8.GetBytes)];

    [Test]
    public void Damaged_documents() => FuzzRun.Of(random =>
    {
        byte[] text = Damage(random, Encoding.UTF8.GetBytes(new DocumentGenerator(random.Next()).Document()));
        return new FuzzCase(text, () => Examine(text));
    });

    private static void Examine(byte[] text)
    {
        EskipError? error = EskipParser.Check(text);
        EskipParseResult<EskipRoute> parsed = EskipParser.Parse(text);
        Assert.That(parsed.Error, Is.EqualTo(error));
        EskipSyntaxTree tree = EskipSyntaxTree.Parse(text);
        Assert.That(tree.Errors.Count == 0, Is.EqualTo(error is null));
        foreach (EskipTextSpan span in tree.Errors.Select(found => found.Span).Concat(tree.Routes.Select(route => route.Span)).Concat(tree.Comments))
        {
            Assert.That(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, Is.True);
        }

        if (EskipFormatter.TryFormat(text, out ReadOnlyMemory<byte> formatted, out _))
        {
            Assert.That(EskipParser.Parse(formatted.Span).Items, Is.EqualTo(parsed.Items));
            EskipFormatter.TryFormat(formatted, out ReadOnlyMemory<byte> again, out _);
            Assert.That(again.Span.SequenceEqual(formatted.Span), Is.True);
        }

        if (error is null)
        {
            ExamineRoutes(parsed.Items);
        }

        ExamineFragments(Encoding.UTF8.GetString(text));
    }

    private static void ExamineFragments(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        EskipParseResult<EskipPredicate> predicates = EskipParser.ParsePredicates(text);
        EskipParseResult<EskipFilter> filters = EskipParser.ParseFilters(text);
        Assert.That(predicates.Error is null || predicates.Error.Span.End <= length, Is.True);
        Assert.That(filters.Error is null || filters.Error.Span.End <= length, Is.True);
        Assert.That(EskipJson.TryRead(text, out _, out string? error) || error is not null, Is.True);
        if (EskipRewrite.TryParse(text, out EskipRewrite? rewrite, out error))
        {
            Assert.That(rewrite.Clone(EskipParser.Parse("r: A(1) -> f(\"a\") -> <shunt>").Items), Has.Count.InRange(1, 2));
        }
    }

    private static void ExamineRoutes(ValueList<EskipRoute> routes)
    {
        // What parses back once is a fixed point of printing.
        string printed = EskipPrinter.Print(routes);
        var output = new ArrayBufferWriter<byte>();
        EskipPrinter.WriteTo(output, routes);
        Assert.That(output.WrittenSpan.SequenceEqual(Encoding.UTF8.GetBytes(printed)), Is.True);
        EskipParseResult<EskipRoute> again = EskipParser.Parse(printed);
        if (again.Succeeded && again.Items.Equals(routes))
        {
            Assert.That(EskipPrinter.Print(again.Items), Is.EqualTo(printed));
        }

        Assert.That(again.Succeeded || routes.Any(IsLostInPrint), Is.True, printed);
        if (!routes.Any(HidesZone) && EskipJson.TryWrite(routes, out string? json, out _))
        {
            Assert.That(EskipJson.TryRead(json, out ValueList<EskipRoute> read, out string? error), Is.True, error);
            Assert.That(read, Is.EqualTo(routes.Select(route => route.ToCanonical())));
        }

        Assert.That(EskipDiff.Compare(routes, routes).IsEmpty, Is.True);
    }

    // What Skipper's print cannot say: a forward backend, addresses with quotes and backslashes, numbers with exponents, odd expressions.
    private static bool IsLostInPrint(EskipRoute route) =>
        route.Backend.Type == EskipBackendType.Forward
        || route.Backend.ToString().AsSpan().ContainsAny("\\`") || route.Backend.Address.Contains('"', StringComparison.Ordinal)
        || route.Backend.Endpoints.Any(endpoint => endpoint.Address.AsSpan().ContainsAny("\\\"?") || endpoint.Zone.Length > 0)
        || route.Filters.SelectMany(filter => filter.Args).Concat(route.Predicates.SelectMany(predicate => predicate.Args)).Any(IsLost)
        || route.Legacy.HostRegexps.Concat(route.Legacy.PathRegexps).Concat(route.Legacy.HeaderRegexps.Values.SelectMany(list => list)).Any(IsOdd);

    // Skipper appends the zone as a query, in JSON as in eskip: behind a query it is a second one, behind a fragment a part of that.
    private static bool HidesZone(EskipRoute route) =>
        route.Backend.Endpoints.Any(endpoint => endpoint.Zone.Length > 0 && endpoint.Address.AsSpan().ContainsAny('?', '#'));

    private static bool IsLost(EskipArgument argument) =>
        argument.TryGetNumber(out double number) && (!double.IsFinite(number) || (number != Math.Floor(number) && Math.Abs(number) is < 1e-4 or >= 1e6));

    private static bool IsOdd(string expression) => expression.Length == 0 || expression.AsSpan().ContainsAny("[]\\\0\n");

    private static byte[] Damage(Random random, byte[] text)
    {
        // Twice: what is read again is read in another way.
        List<byte> bytes = random.Next(2) == 0 ? [.. text] : [.. text, .. text];
        for (int i = random.Next(4); i > 0; i--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(3))
            {
                case 0:
                    bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(6), bytes.Count - at));
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }
}
