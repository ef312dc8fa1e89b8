using RouteModel.Cli.Inputs;
using RouteModel.Verdicts;

namespace RouteModel.Cli.Output;

/// <summary>One form in which verdicts are printed.</summary>
internal interface IVerdictOutput : IDisposable
{
    /// <summary>Prints the verdict on one object.</summary>
    /// <param name="source">The file it is in.</param>
    /// <param name="document">The number of its document in that file, from 0.</param>
    /// <param name="verdict">The verdict.</param>
    void Write(InputSource source, int document, ObjectVerdict verdict);

    /// <summary>Ends the output of a run that was not broken off.</summary>
    void Complete();
}
