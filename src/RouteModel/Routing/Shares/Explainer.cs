using System.Collections;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Routing.Paths;

namespace RouteModel.Routing.Shares;

/// <summary>Tries every route whose path fits a request, and adds up what each gets.</summary>
internal sealed class Explainer(RouteTable table, RoutingRequest request, string host, string path)
{
    // Parts between ends of segments, counted once for each route that they are of.
    private const long MostExactWork = 1 << 17;

    private readonly List<Tried> _tried = [];

    public RouteExplanation Explain(PathNode root, RouteLeaf[] rootLeaves)
    {
        var walk = new PathWalk(root, path);
        while (walk.MoveNext())
        {
            Try(walk.Leaves, walk.Position);
        }

        Try(rootLeaves, default);
        Fraction noRoute = AddUp();
        RouteCandidate[] candidates = [.. _tried.Select(ToCandidate)];
        return new RouteExplanation(ValueList.From(candidates), Others(), noRoute, Backends(candidates));
    }

    private void Try(RouteLeaf[] leaves, PathPosition position)
    {
        foreach (RouteLeaf leaf in leaves)
        {
            _tried.Add(new Tried(leaf, leaves, position, LeafVerdict.Of(leaf, request, host)));
        }
    }

    private Fraction AddUp()
    {
        Tried[] possible = [.. _tried.Where(static tried => tried.Verdict.IsPossible)];
        SegmentMass mass = SegmentMass.Whole(possible.SelectMany(static tried => new[] { tried.Verdict.From, tried.Verdict.To }));
        if (Work(possible, mass) > MostExactWork)
        {
            return AddUpRounded(possible);
        }

        for (int start = 0; start < possible.Length;)
        {
            int end = EndOfTie(possible, start);
            AddUp(possible.AsSpan(start, end - start), mass);
            start = end;
        }

        return mass.Total();
    }

    // A list of equal weights looks at every part besides.
    private static long Work(Tried[] possible, SegmentMass mass)
    {
        long work = 0;
        for (int start = 0; start < possible.Length;)
        {
            int end = EndOfTie(possible, start);
            work += end - start > 1 ? mass.Parts : 0;
            for (; start < end; start++)
            {
                (int first, int behind) = mass.PartsOf(possible[start].Verdict);
                work += behind - first;
            }
        }

        return work;
    }

    private static Fraction AddUpRounded(Tried[] possible)
    {
        var mass = new RoundedMass(possible.Select(static tried => tried.Verdict));
        for (int start = 0; start < possible.Length;)
        {
            int end = EndOfTie(possible, start);
            (double Share, double Least, double Most)[] shares = mass.Take([.. possible[start..end].Select(static tried => tried.Verdict)]);
            for (int i = 0; i < shares.Length; i++)
            {
                possible[start + i].Set(Fraction.FromDecimal(shares[i].Share), Fraction.FromDecimal(shares[i].Least), Fraction.FromDecimal(shares[i].Most));
            }

            start = end;
        }

        return Fraction.FromDecimal(mass.Total());
    }

    private static int EndOfTie(Tried[] possible, int start)
    {
        int end = start + 1;
        while (end < possible.Length && possible[end].IsTiedWith(possible[start]))
        {
            end++;
        }

        return end;
    }

    // What a list leaves over does not depend on the order within it, so each route's bounds are those of being first and of being last.
    private static void AddUp(ReadOnlySpan<Tried> tied, SegmentMass mass)
    {
        if (tied.Length == 1)
        {
            Fraction share = mass.ShareOf(tied[0].Verdict);
            tied[0].Set(share, share, share);
            mass.Take(tied[0].Verdict);
            return;
        }

        var rest = new TieRest(mass);
        foreach (Tried tried in tied)
        {
            tried.Set(mass.ShareOf(tried.Verdict), Fraction.Zero, rest.ShareOfFirst(tried.Verdict));
            mass.Take(tried.Verdict);
            rest.Take(tried.Verdict);
        }

        foreach (Tried tried in tied)
        {
            tried.SetLeast(rest.ShareOfLast(tried.Verdict));
        }
    }

    private RouteCandidate ToCandidate(Tried tried) => new(
        tried.Leaf.Route,
        tried.Leaf.Weight,
        !tried.Verdict.IsPossible ? RouteOutcome.Fails : tried.Most.IsZero ? RouteOutcome.Outweighed : RouteOutcome.Answers,
        tried.Verdict.Failure ?? "",
        PathParameters.Read(tried.Leaf.Patterns, tried.Position, path))
    {
        Share = tried.Share,
        LeastShare = tried.Least,
        MostShare = tried.Most,
    };

    private ValueList<EskipRoute> Others()
    {
        var seen = new BitArray(table.Count);
        foreach (Tried tried in _tried)
        {
            seen[tried.Leaf.Index] = true;
        }

        var others = new List<EskipRoute>();
        foreach (RouteLeaf leaf in table.Leaves)
        {
            if (!seen[leaf.Index])
            {
                others.Add(leaf.Route);
            }
        }

        return ValueList.From(others);
    }

    private static ValueList<BackendShare> Backends(RouteCandidate[] candidates)
    {
        var shares = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (RouteCandidate candidate in candidates.Where(static candidate => candidate.Outcome == RouteOutcome.Answers))
        {
            string[] addresses = Addresses(candidate.Route.Backend);
            foreach (string address in addresses)
            {
                if (!shares.TryGetValue(address, out Fraction share))
                {
                    order.Add(address);
                }

                shares[address] = share + candidate.Share.DivideInto(addresses.Length);
            }
        }

        return ValueList.From(order.Select(address => new BackendShare(address, shares[address])));
    }

    private static string[] Addresses(EskipBackend backend) => backend.Type switch
    {
        EskipBackendType.LoadBalanced => [.. backend.Endpoints.Select(static endpoint => endpoint.Address)],
        EskipBackendType.Network => [backend.Address],
        EskipBackendType.Forward => ["<forward>"],
        _ => [backend.ToString()],
    };

    /// <summary>A route that was tried.</summary>
    private sealed record Tried(RouteLeaf Leaf, RouteLeaf[] List, PathPosition Position, LeafVerdict Verdict)
    {
        public Fraction Share { get; private set; }

        public Fraction Least { get; private set; }

        public Fraction Most { get; private set; }

        public bool IsTiedWith(Tried other) => ReferenceEquals(List, other.List) && Leaf.Weight == other.Leaf.Weight;

        public void Set(Fraction share, Fraction least, Fraction most)
        {
            Share = share;
            Least = least;
            Most = most;
        }

        public void SetLeast(Fraction least) => Least = least;
    }
}
