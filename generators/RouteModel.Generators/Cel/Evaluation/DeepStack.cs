using System.Runtime.ExceptionServices;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>Runs what recurses deeply on a stack that holds it; a thread of the compiler may have no more than a megabyte.</summary>
internal static class DeepStack
{
    /// <summary>The levels of a tree that any stack holds: about a kilobyte each.</summary>
    public const int MostLevels = 250;

    private const int Size = 16 << 20;

    public static T Run<T>(Func<T> compute)
    {
        T result = default!;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = compute();
                }
                catch (Exception thrown)
                {
                    fault = ExceptionDispatchInfo.Capture(thrown);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result;
    }
}
