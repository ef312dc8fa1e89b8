using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Verdicts;

/// <summary>The positions of an object that was cut out of a document.</summary>
/// <param name="document">The map of the document.</param>
/// <param name="start">The object's offset in the document.</param>
/// <param name="inserted">How many bytes were put into the object behind its first one.</param>
internal sealed class ShiftedSourceMap(SourceMap document, int start, int inserted) : SourceMap
{
    public override SourcePosition Locate(int jsonOffset) => document.Locate(Shift(jsonOffset));

    internal override SourcePosition LocateWithin(int jsonOffset, string value, int index) => document.LocateWithin(Shift(jsonOffset), value, index);

    private int Shift(int jsonOffset) => start + Math.Max(jsonOffset - inserted, 0);
}
