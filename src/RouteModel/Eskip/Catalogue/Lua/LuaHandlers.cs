namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>
/// Whether a script can have a global function <c>request</c> or <c>response</c> in the end. It is run to find out, which is not done here: any
/// assignment that may be meant counts, and so does a string that has the word, and code from elsewhere.
/// </summary>
internal sealed class LuaHandlers
{
    /// <summary>Whether there may be one.</summary>
    public bool MayExist { get; private set; }

    /// <summary>Something of this name gets a value that is visible outside the block.</summary>
    public void Define(string name) => MayExist |= name is "request" or "response";

    public void SeeString(string text) =>
        MayExist |= text.Contains("request", StringComparison.Ordinal) || text.Contains("response", StringComparison.Ordinal);

    public void SeeName(string name) => MayExist |= name is "load" or "loadstring" or "loadfile" or "dofile" or "require" or "module";
}
