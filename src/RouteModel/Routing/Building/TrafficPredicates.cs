using RouteModel.Routing.Predicates;

namespace RouteModel.Routing.Building;

/// <summary>The constructors of predicates that draw. Upstream: Skipper, <c>predicates/traffic</c>.</summary>
internal static class TrafficPredicates
{
    public static RequestPredicate? Traffic(PredicateArguments args, out string? error)
    {
        string cookie = "";
        string group = "";
        bool isRight = args.Count is 1 or 3
            && args.TryNumber(0, out double chance)
            && chance is >= 0 and <= 1
            && (args.Count == 1 || (args.TryText(1, out cookie) && args.TryText(2, out group)));
        return isRight && args.TryNumber(0, out chance)
            ? PredicateFactory.Made(new TrafficPredicate(chance, cookie, group), out error) : PredicateFactory.Invalid(out error);
    }

    public static RequestPredicate? Segment(PredicateArguments args, out string? error)
    {
        error = PredicateArguments.Invalid + ": invalid number of arguments, expects two arguments";
        if (args.Count != 2)
        {
            return null;
        }

        error = PredicateArguments.Invalid;
        if (!args.TryNumber(0, out double from) || !args.TryNumber(1, out double to))
        {
            return null;
        }

        error += ": invalid range";
        return from >= 0 && from <= to && to <= 1 ? PredicateFactory.Made(new TrafficSegmentPredicate(from, to), out error) : null;
    }
}
