namespace RouteModel.Balancing.Weights;

/// <summary>
/// Walker's alias method: as many columns of equal height as items, each shared by at most two of them. The columns are filled as Vose does it, in
/// whole numbers, so that nothing is lost to rounding and an item of weight zero gets nothing.
/// </summary>
internal sealed class AliasChoice : WeightedChoice
{
    private readonly Column[] _columns;

    public AliasChoice(WeightTable table)
    {
        int count = table.Count;
        _columns = new Column[count];
        var heights = new UInt128[count];
        int[] open = new int[count];
        int small = 0;
        int large = count;
        for (int i = 0; i < count; i++)
        {
            heights[i] = (UInt128)table[i] * (UInt128)count;
            open[heights[i] < table.Total ? small++ : --large] = i;
            _columns[i] = new Column(ulong.MaxValue, i);
        }

        while (small > 0 && large < count)
        {
            int lower = open[--small];
            int upper = open[large++];
            _columns[lower] = new Column(BinaryFractions.Of(heights[lower], table.Total), upper);
            heights[upper] -= table.Total - heights[lower];
            open[heights[upper] < table.Total ? small++ : --large] = upper;
        }
    }

    // One number gives both the column and the height in it: the upper and the lower half of a product.
    public override int Pick(ulong random)
    {
        Column[] columns = _columns;
        ulong column = Math.BigMul(random, (ulong)columns.Length, out ulong height);
        ref readonly Column chosen = ref columns[column];
        return height < chosen.Threshold ? (int)column : chosen.Other;
    }

    private readonly record struct Column(ulong Threshold, int Other);
}
