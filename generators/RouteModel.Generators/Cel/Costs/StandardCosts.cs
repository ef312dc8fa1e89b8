namespace RouteModel.Generators.Cel.Costs;

/// <summary>Estimates for the standard functions whose cost grows with their arguments.</summary>
/// <remarks>cel-go v0.26: <c>checker/cost.go</c>.</remarks>
internal static class StandardCosts
{
    /// <summary>The cost of a unit of text that is gone through.</summary>
    public const double Traversal = 0.1;

    /// <summary>An expression of a pattern is taken to be four characters long.</summary>
    public const double PatternLength = 0.25;

    public static CallEstimate Estimate(string overload, Operand? receiver, Operand[] arguments)
    {
        switch (overload)
        {
            case "string_format" when receiver is not null:
                return new CallEstimate(receiver.SizeOrUnknown * Traversal);
            case "string_to_bytes" when arguments.Length == 1:
                CostRange text = arguments[0].SizeOrUnknown;
                return new CallEstimate(text * Traversal, new CostRange(text.Min, unchecked(text.Max * 4)));
            case "bytes_to_string" when arguments.Length == 1:
                CostRange bytes = arguments[0].SizeOrUnknown;
                return new CallEstimate(bytes * Traversal, new CostRange(bytes.Min / 4, bytes.Max));
            case "strings_quote" when arguments.Length == 1:
                CostRange quoted = arguments[0].SizeOrUnknown;
                return new CallEstimate(quoted * Traversal, unchecked(new CostRange(quoted.Min + 2, (quoted.Max * 2) + 2)));
            case "starts_with_string" or "ends_with_string" when arguments.Length == 1:
                return new CallEstimate(arguments[0].SizeOrUnknown * Traversal);
            case "in_list" when arguments.Length == 2:
                return new CallEstimate(arguments[1].SizeOrUnknown * 1.0);
            case "matches_string" when receiver is not null && arguments.Length == 1:
                return new CallEstimate(Search(receiver.SizeOrUnknown, arguments[0].SizeOrUnknown));
            case "contains_string" when receiver is not null && arguments.Length == 1:
                return new CallEstimate((receiver.SizeOrUnknown * Traversal) * (arguments[0].SizeOrUnknown * Traversal));
            case "add_list" when arguments.Length == 2:
                return new CallEstimate(CostRange.Exactly(1), arguments[0].SizeOrUnknown + arguments[1].SizeOrUnknown);
            case "add_string" or "add_bytes" when arguments.Length == 2:
                CostRange sum = arguments[0].SizeOrUnknown + arguments[1].SizeOrUnknown;
                return new CallEstimate(sum * Traversal, sum);
            case "less_string" or "greater_string" or "less_equals_string" or "greater_equals_string"
                or "less_bytes" or "greater_bytes" or "less_equals_bytes" or "greater_equals_bytes"
                or "equals" or "not_equals":
                ulong shorter = Math.Min(arguments[0].SizeOrUnknown.Max, arguments[1].SizeOrUnknown.Max);
                return new CallEstimate(new CostRange(shorter > 0 ? 1UL : 0, shorter) * Traversal);
            default:
                return CallEstimate.One;
        }
    }

    /// <summary>One more than the text, so that an expensive pattern on an empty text is not free.</summary>
    public static CostRange Search(CostRange text, CostRange pattern) => ((text + CostRange.Exactly(1)) * Traversal) * (pattern * PatternLength);
}
