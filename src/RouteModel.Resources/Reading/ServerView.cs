using RouteModel.Resources.Metadata;

namespace RouteModel.Resources.Reading;

/// <summary>What the server itself puts into, and takes out of, an object before it judges it.</summary>
/// <remarks>The schema of the root may count and name <c>metadata</c>, so it must be there as the server would have it.</remarks>
internal static class ServerView
{
    /// <summary>
    /// Drops the status of a kind whose status has its own endpoint, takes that of the object it replaces if there is one, and gives the
    /// object its metadata.
    /// </summary>
    public static void Apply(CustomResourceKind kind, RawValue root, ObjectMeta meta, RawValue? old = null)
    {
        if (kind.HasStatusSubresource)
        {
            root.Members.RemoveAll(static member => member.Name == "status");
            if (old?.Members.Find("status") is { } status)
            {
                root.Members.Set(new RawMember("status", root.Offset, status.Copy(root.Offset)));
            }
        }

        if (root.Members.Find("metadata") is not { Kind: RawKind.Object } metadata)
        {
            metadata = RawValue.OfObject(root.Offset);
            root.Members.Set(new RawMember("metadata", root.Offset, metadata));
        }

        // The server has made the name by now; a schema may judge it.
        if (string.IsNullOrEmpty(meta.Name) && !string.IsNullOrEmpty(meta.GenerateName))
        {
            var name = RawValue.OfString(ObjectNameRules.Generate(meta.GenerateName), metadata.Offset);
            metadata.Members.Set(new RawMember("name", metadata.Offset, name));
        }
    }
}
