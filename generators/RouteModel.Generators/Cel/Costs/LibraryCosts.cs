using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>Estimates for the functions that Kubernetes adds, and for those of cel-go that it reckons itself.</summary>
/// <remarks>Kubernetes: apiserver <c>pkg/cel/library/cost.go</c>.</remarks>
internal static class LibraryCosts
{
    /// <summary>The longest pattern of a named format, in characters.</summary>
    private const double MaxFormatPattern = 128;

    private const ulong MaxFormatSize = 64;

    /// <summary>An address has four or sixteen bytes.</summary>
    private static readonly CostRange s_address = new(4, 16);

    /// <summary>The estimate; <see langword="null"/> if the function is none of these.</summary>
    public static CallEstimate? Estimate(string function, string overload, Operand? receiver, Operand[] arguments, SizeTracker sizes)
    {
        CostRange Size(Operand operand) => operand.Size ?? sizes.DeclaredSizeOf(operand.Path) ?? CostRange.Unknown;
        CostRange Traverse(Operand operand) => Size(operand) * StandardCosts.Traversal;

        switch (function)
        {
            case "isSorted" or "sum" or "max" or "min" or "indexOf" or "lastIndexOf" when receiver is not null:
                return new CallEstimate(Scan(receiver, Size(receiver), sizes));
            case "url" when arguments.Length == 1:
                return new CallEstimate(Traverse(arguments[0]), Size(arguments[0]));
            case "lowerAscii" or "upperAscii" or "substring" or "trim" when receiver is not null:
                return new CallEstimate(Traverse(receiver), Size(receiver));
            case "replace" when receiver is not null && arguments.Length >= 2:
                return new CallEstimate(Size(receiver) * (2 * StandardCosts.Traversal), Replaced(Size(receiver), Size(arguments[0]), Size(arguments[1])));
            case "split" when receiver is not null:
                CostRange text = Size(receiver);
                ulong pieces = arguments.Length > 1 && arguments[1].Node is CelLiteral { Value: long limit } ? unchecked((ulong)limit) : text.Max;
                return new CallEstimate(text * (2 * StandardCosts.Traversal), new CostRange(0, pieces));
            case "join" when receiver is not null:
                CostRange joined = Joined(receiver, Size(receiver), arguments.Length > 0 ? Size(arguments[0]) : null, sizes);
                return new CallEstimate(joined * StandardCosts.Traversal, joined);
            case "find" or "findAll" when receiver is not null && arguments.Length >= 1:
                CostRange searched = Size(receiver);
                return new CallEstimate(StandardCosts.Search(searched, Size(arguments[0])), new CostRange(0, searched.Max));
            case "ip" when arguments.Length == 0:
                return CallEstimate.One;
            case "ip" or "isIP" or "cidr" or "isCIDR" or "quantity" or "isQuantity" or "semver" or "isSemver" when arguments.Length >= 1:
                return new CallEstimate(Traverse(arguments[0]));
            case "ip.isCanonical" when arguments.Length >= 1:
                return new CallEstimate(Size(arguments[0]) * (2 * StandardCosts.Traversal));
            case "containsIP" or "containsCIDR" when receiver is not null && arguments.Length >= 1:
                return new CallEstimate(
                    (function == "containsIP" ? Compared : Compared + (s_address * StandardCosts.Traversal) + CostRange.Exactly(1))
                    + (overload is "cidr_contains_ip_string" or "cidr_contains_cidr_string" ? Traverse(arguments[0]) : default));
            case "validate" when receiver is not null && arguments.Length >= 1:
                return new CallEstimate(Traverse(arguments[0]) * (MaxFormatPattern * StandardCosts.PatternLength));
            case "_==_" when arguments.Length == 2:
                return Equality(arguments[0], arguments[1]);
            default:
                return null;
        }
    }

    private static CostRange Compared => (s_address + s_address) * StandardCosts.Traversal;

    /// <summary>One for each element, and texts are gone through.</summary>
    private static CostRange Scan(Operand receiver, CostRange size, SizeTracker sizes)
    {
        if (receiver.Type.Parameters.Count == 0)
        {
            return size * StandardCosts.Traversal;
        }

        CostRange element = CostRange.Exactly(1);
        if (receiver.Type.Parameters[0].Kind is CelTypeKind.String or CelTypeKind.Bytes)
        {
            element += ElementSize(receiver, sizes) * StandardCosts.Traversal;
        }

        return size * element;
    }

    private static CostRange Joined(Operand receiver, CostRange size, CostRange? separator, SizeTracker sizes)
    {
        CostRange joined = receiver.Type.Parameters.Count > 0 ? size * ElementSize(receiver, sizes) : default;
        return separator is { } between
            ? joined + (between * new CostRange(Math.Max(size.Min, 1) - 1, Math.Max(size.Max, 1) - 1))
            : joined;
    }

    private static CostRange ElementSize(Operand list, SizeTracker sizes) =>
        list.Path.Length == 0 ? CostRange.Unknown : sizes.DeclaredSizeOf(list.Path.Append(SizePath.Items)) ?? CostRange.Unknown;

    /// <summary>How long a text becomes when parts of it are replaced: the most and the longest pieces at one end, the fewest and shortest at the other.</summary>
    private static CostRange Replaced(CostRange text, CostRange old, CostRange with)
    {
        (ulong maxCount, ulong maxKept) = old.Min == 0 ? (CostRange.Add(text.Max, 1), text.Max)
            : with.Max <= old.Min ? (0, text.Max)
            : (Pieces(text.Max, old.Min), 0UL);
        (ulong minCount, ulong minKept) = old.Max == 0 ? (CostRange.Add(text.Min, 1), text.Min)
            : old.Max <= with.Min ? (0, text.Min)
            : (Pieces(text.Min, old.Max), 0UL);
        return (new CostRange(minCount, maxCount) * with) + new CostRange(minKept, maxKept);
    }

    /// <summary>A quotient of 2^64 and more does not fit; the API server's processors make 2^63 of it.</summary>
    private static ulong Pieces(ulong text, ulong piece)
    {
        double pieces = Math.Ceiling((double)text / piece);
        return pieces >= 18446744073709551616.0 ? 1UL << 63 : (ulong)pieces;
    }

    private static CallEstimate? Equality(Operand left, Operand right)
    {
        if (left.Type.Kind != CelTypeKind.Opaque || left.Type.ToString() != right.Type.ToString())
        {
            return null;
        }

        switch (left.Type.Name)
        {
            case "net.IP" or "net.CIDR" or "kubernetes.Quantity" or "kubernetes.Semver":
                return CallEstimate.One;
            case "kubernetes.NamedFormat":
                return new CallEstimate(new CostRange(1, MaxFormatSize) * StandardCosts.Traversal);
            case "kubernetes.URL":
                return new CallEstimate(new CostRange(1, right.Size?.Max ?? 1) * StandardCosts.Traversal);
            default:
                return null;
        }
    }
}
