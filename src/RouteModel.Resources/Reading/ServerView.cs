using RouteModel.Resources.Metadata;

namespace RouteModel.Resources.Reading;

/// <summary>What the server itself puts into, and takes out of, an object before it judges it.</summary>
/// <remarks>The schema of the root may count and name <c>metadata</c>, so it must be there as the server would have it.</remarks>
internal static class ServerView
{
    private const string Status = "status";

    /// <summary>
    /// Drops the status of a kind whose status has its own endpoint, takes that of the object it replaces if there is one, and gives the
    /// object its metadata.
    /// </summary>
    public static void Apply(CustomResourceKind kind, RawValue root, ObjectMeta meta, RawValue? old = null)
    {
        if (kind.HasStatusSubresource)
        {
            root.Members.RemoveAll(static member => member.Name == Status);
            if (old?.Members.Find(Status) is { } status)
            {
                root.Members.Set(new RawMember(Status, root.Offset, status.Copy(root.Offset)));
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

    /// <summary>The stored object with the status of another one, or without any if that has none: all that an update of the status can change.</summary>
    public static RawValue WithStatusOf(RawValue root, RawValue old)
    {
        RawValue whole = old.Copy(root.Offset);
        whole.Members.RemoveAll(static member => member.Name == Status);
        if (root.Members.Find(Status) is { } status)
        {
            whole.Members.Set(new RawMember(Status, root.Members.FindName(Status)!.Value, status));
        }

        return whole;
    }
}
