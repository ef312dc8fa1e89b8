using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>The list functions of Kubernetes, of cel-go's extension, and of sets.</summary>
internal sealed class ListsTests
{
    [Test]
    public void Sorted_lists()
    {
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, Ints(1, 2, 2, 5))), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, Texts("a", "\uFFFD", "😀"))), Is.EqualTo("true"), "in the order of code points");
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, Texts("b", "a"))), Is.EqualTo("false"));
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, List())), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, List(List()))), Is.EqualTo("!no such overload: isSorted(list)"));
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, Int(1))), Is.EqualTo("!no such overload: isSorted(int)"));
        Assert.That(Result(cel => CelFunctions.IsSorted(cel, List(Int(1), CelNull.Value))), Is.EqualTo("!no such overload"));
    }

    [Test]
    public void Extremes()
    {
        Assert.That(Result(cel => CelFunctions.Min(cel, Ints(3, 1, 2))), Is.EqualTo("1"));
        Assert.That(Result(cel => CelFunctions.Max(cel, Texts("b", "c", "a"))), Is.EqualTo("c"));
        Assert.That(Result(cel => CelFunctions.Max(cel, List(new CelTimestamp(1, 5), new CelTimestamp(2, 0)))), Is.EqualTo("@2"));
        Assert.That(Result(cel => CelFunctions.Min(cel, List())), Is.EqualTo("!min called on empty list"));
        Assert.That(Result(cel => CelFunctions.Max(cel, List())), Is.EqualTo("!max called on empty list"));
    }

    [Test]
    public void Sums()
    {
        Assert.That(Result(cel => CelFunctions.Sum(cel, Ints(3, 1, 2))), Is.EqualTo("6"));
        Assert.That(Result(cel => CelFunctions.Sum(cel, List(Seconds(1), Seconds(2)))), Is.EqualTo("3000000000ns"));
        Assert.That(Result(cel => CelFunctions.Sum(cel, List(), new CelDouble(0))), Is.EqualTo("0"));
        Assert.That(Result(cel => CelFunctions.Sum(cel, Ints(long.MaxValue, 1))), Is.EqualTo("!integer overflow"));
        Assert.That(Result(cel => CelFunctions.Sum(cel, List(new CelUint(ulong.MaxValue), new CelUint(1)))), Is.EqualTo("!unsigned integer overflow"));
        Assert.That(Result(cel => CelFunctions.Sum(cel, Texts("a"))), Is.EqualTo("!no such overload: sum(list)"));
    }

    [Test]
    public void Places()
    {
        Assert.That(Result(cel => CelFunctions.IndexOf(cel, Ints(4, 5, 4), Int(4))), Is.EqualTo("0"));
        Assert.That(Result(cel => CelFunctions.LastIndexOf(cel, Ints(4, 5, 4), new CelDouble(4))), Is.EqualTo("2"));
        Assert.That(Result(cel => CelFunctions.IndexOf(cel, Ints(4), Str("4"))), Is.EqualTo("-1"));
    }

    [TestCase(1, 3, "[2|3]")]
    [TestCase(0, 4, "[1|2|3|4]")]
    [TestCase(2, 2, "[]")]
    [TestCase(1, 9, "!cannot slice(1, 9), list is length 4")]
    [TestCase(3, 1, "!cannot slice(3, 1), start index must be less than or equal to end index")]
    [TestCase(-1, 1, "!cannot slice(-1, 1), negative indexes not supported")]
    public void Slices(long start, long end, string expected) =>
        Assert.That(Result(cel => CelFunctions.Slice(cel, Ints(1, 2, 3, 4), Int(start), Int(end))), Is.EqualTo(expected));

    [Test]
    public void Flattening()
    {
        CelListValue nested = List(Int(1), List(Int(2), List(Int(3))), List());
        Assert.That(Result(cel => CelFunctions.Flatten(cel, nested)), Is.EqualTo("[1|2|[3]]"));
        Assert.That(Result(cel => CelFunctions.Flatten(cel, nested, Int(2))), Is.EqualTo("[1|2|3]"));
        Assert.That(Result(cel => CelFunctions.Flatten(cel, nested, Int(0))), Is.EqualTo("[1|[2|[3]]|[]]"));
        Assert.That(Result(cel => CelFunctions.Flatten(cel, nested, Int(-1))), Is.EqualTo("!level must be non-negative"));
        Assert.That(Result(cel => CelFunctions.Flatten(cel, Int(1))), Is.EqualTo("!no such overload: int.flatten()"));
    }

    [Test]
    public void Distinct_and_reversed()
    {
        Assert.That(Result(cel => CelFunctions.Distinct(cel, List(Int(2), Int(1), new CelDouble(1), Int(2)))), Is.EqualTo("[2|1]"));
        Assert.That(Result(cel => CelFunctions.Reverse(cel, Texts("a", "b", "c"))), Is.EqualTo("[c|b|a]"));
        Assert.That(Result(cel => CelFunctions.Reverse(cel, Str("abc"))), Is.EqualTo("!no such overload: reverse(string)"));
    }

    [TestCase(3, "[0|1|2]")]
    [TestCase(0, "[]")]
    [TestCase(-4, "[]")]
    [TestCase(long.MaxValue, "!lists.range: size 9223372036854775807 exceeds maximum allowed (10000000)")]
    public void Ranges(long count, string expected) => Assert.That(Result(cel => CelFunctions.ListsRange(cel, Int(count))), Is.EqualTo(expected));

    [Test]
    public void Sorting()
    {
        Assert.That(Result(cel => CelFunctions.Sort(cel, Ints(5, 3, 9, 1, 3))), Is.EqualTo("[1|3|3|5|9]"));
        Assert.That(Result(cel => CelFunctions.Sort(cel, Texts("b", "B", "a"))), Is.EqualTo("[B|a|b]"));
        Assert.That(Result(cel => CelFunctions.Sort(cel, List(CelBool.True, CelBool.False))), Is.EqualTo("[false|true]"));
        Assert.That(Result(cel => CelFunctions.Sort(cel, List(Int(1), Str("a")))), Is.EqualTo("!list elements must have the same type"));
        Assert.That(Result(cel => CelFunctions.Sort(cel, List(List()))), Is.EqualTo("!no such overload: sort(list)"));
        Assert.That(Result(cel => CelFunctions.Sort(cel, List(new CelDouble(2), new CelDouble(double.NaN), new CelDouble(1)))), Does.Contain("NaN"));
    }

    [Test]
    public void Sorting_by_keys_keeps_equal_ones_in_order()
    {
        Assert.That(Result(cel => CelFunctions.SortByAssociatedKeys(cel, Texts("c", "a", "d", "b"), Ints(2, 1, 2, 1))), Is.EqualTo("[a|b|c|d]"));
        CelListValue many = Ints([.. Enumerable.Range(0, 100)]);
        CelListValue keys = Ints([.. Enumerable.Range(0, 100).Select(i => (long)(i % 2))]);
        Assert.That(Result(cel => CelFunctions.SortByAssociatedKeys(cel, many, keys)), Does.StartWith("[0|2|4|").And.EndsWith("|97|99]"));
    }

    [Test]
    public void Sets()
    {
        Assert.That(Result(cel => CelFunctions.SetsContains(cel, Ints(1, 2), Ints(2, 2))), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.SetsContains(cel, Ints(1), Ints(1, 2))), Is.EqualTo("false"));
        Assert.That(Result(cel => CelFunctions.SetsContains(cel, List(), List())), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.SetsEquivalent(cel, Ints(1, 2, 1), Ints(2, 1))), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.SetsEquivalent(cel, Ints(1, 2), Ints(2))), Is.EqualTo("false"));
        Assert.That(Result(cel => CelFunctions.SetsIntersects(cel, Ints(1, 2), Ints(3, 2))), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.SetsIntersects(cel, List(), List())), Is.EqualTo("false"));
        Assert.That(Result(cel => CelFunctions.SetsContains(cel, Int(1), List())), Is.EqualTo("!no such overload: sets.contains(int, list)"));
    }

    [Test]
    public void Costs()
    {
        Assert.That(Cost(cel => CelFunctions.IsSorted(cel, Ints(1, 2, 3))), Is.EqualTo(3));
        Assert.That(Cost(cel => CelFunctions.Max(cel, Texts("twelve bytes", "short"))), Is.EqualTo(1), "a tenth of each, rounded down");
        Assert.That(Cost(cel => CelFunctions.Sort(cel, Ints(1, 2, 3))), Is.EqualTo(29), "2 * 9 + 11");
        Assert.That(Cost(cel => CelFunctions.Sort(cel, Texts("a", "b", "c"))), Is.EqualTo(29), "2.1 * 9, rounded down, + 11");
        Assert.That(Cost(cel => CelFunctions.Sort(cel, Ints(1, 2, 3), isDynamic: true)), Is.EqualTo(1));
        Assert.That(Cost(cel => CelFunctions.Slice(cel, Ints(1, 2, 3), Int(0), Int(2))), Is.EqualTo(13));
        Assert.That(Cost(cel => CelFunctions.Slice(cel, Ints(1, 2, 3), Int(2), Int(0))), Is.EqualTo(12), "an error counts as one element");
        Assert.That(Cost(cel => CelFunctions.Flatten(cel, List(Ints(1), Ints(2)), Int(3))), Is.EqualTo(17));
        Assert.That(Cost(cel => CelFunctions.Flatten(cel, List(Ints(1), Ints(2)), Int(-1))), Is.EqualTo(9));
        Assert.That(Cost(cel => CelFunctions.Flatten(cel, List(Ints(1), Ints(2)), Int(-6))), Is.EqualTo(ulong.MaxValue));
        Assert.That(Cost(cel => CelFunctions.ListsRange(cel, Int(5))), Is.EqualTo(16));
        Assert.That(Cost(cel => CelFunctions.SetsContains(cel, Ints(1, 2, 3), Ints(1, 2))), Is.EqualTo(7));
        Assert.That(Cost(cel => CelFunctions.SetsEquivalent(cel, Ints(1, 2, 3), Ints(1, 2))), Is.EqualTo(13));
    }
}
