using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The rules of <c>metadata.ownerReferences</c>. Errors name the list, not the item.</summary>
internal static class OwnerReferenceRules
{
    private const string Field = "ownerReferences";

    // A bound of ours: each second controller's message holds the whole list, and a hostile document must not multiply it. One is always told.
    private const int MaxListText = 1 << 22;

    public static bool Check(ValueList<OwnerReference>? owners, MetadataReport? report)
    {
        bool isValid = true;
        OwnerReference? controller = null;
        string? list = null;
        int textLeft = MaxListText;
        for (int i = 0; owners is not null && i < owners.Count && (isValid || report is not null); i++)
        {
            OwnerReference owner = owners[i];
            isValid &= CheckOne(owner, i, report);
            if (owner.Controller != true)
            {
                continue;
            }

            if (controller is null)
            {
                controller = owner;
                continue;
            }

            isValid = false;
            if (report is not null && textLeft > 0)
            {
                list ??= Json(owners);
                textLeft -= list.Length;
                report.Add(FieldError.Invalid("metadata." + Field, list, SecondController(controller, owner), report.OffsetOfItem(Field, i)));
            }
        }

        return isValid;
    }

    private static bool CheckOne(OwnerReference owner, int index, MetadataReport? report)
    {
        (string group, string version) = GroupVersion(owner.ApiVersion);
        bool isBanned = group.Length == 0 && version == "v1" && owner.Kind == "Event";
        if (version.Length > 0 && owner.Kind.Length > 0 && owner.Name.Length > 0 && owner.Uid.Length > 0 && !isBanned)
        {
            return true;
        }

        if (report is null)
        {
            return false;
        }

        int offset = report.OffsetOfItem(Field, index);
        if (version.Length == 0)
        {
            report.Invalid(Field + ".apiVersion", owner.ApiVersion, ["version must not be empty"], offset);
        }

        RequireText(owner.Kind, "kind", offset, report);
        RequireText(owner.Name, "name", offset, report);
        RequireText(owner.Uid, "uid", offset, report);
        if (isBanned)
        {
            var json = new StringBuilder();
            AppendJson(json, owner);
            report.Add(FieldError.Invalid("metadata." + Field, json.ToString(), "/v1, Kind=Event is disallowed from being an owner", offset));
        }

        return false;
    }

    private static void RequireText(string value, string name, int offset, MetadataReport report)
    {
        if (value.Length == 0)
        {
            report.Invalid($"{Field}.{name}", value, ["must not be empty"], offset);
        }
    }

    // Go's ParseGroupVersion; what it cannot parse has neither. A slice of the text would allocate, and only its being "v1" or empty matters.
    private static (string Group, string Version) GroupVersion(string apiVersion)
    {
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return ("", apiVersion);
        }

        return apiVersion.LastIndexOf('/') != slash || slash == apiVersion.Length - 1 ? ("", "")
            : slash > 0 ? (apiVersion, apiVersion)
            : ("", apiVersion == "/v1" ? "v1" : apiVersion);
    }

    private static string SecondController(OwnerReference first, OwnerReference second) =>
        "Only one reference can have Controller set to true. Found \"true\" in references for "
        + $"{first.Kind}/{first.Name} and {second.Kind}/{second.Name}";

    private static string Json(ValueList<OwnerReference> owners)
    {
        var json = new StringBuilder("[");
        for (int i = 0; i < owners.Count; i++)
        {
            json.Append(i > 0 ? "," : "");
            AppendJson(json, owners[i]);
        }

        return json.Append(']').ToString();
    }

    private static void AppendJson(StringBuilder json, OwnerReference owner)
    {
        AppendMember(json, "{\"apiVersion\":", owner.ApiVersion);
        AppendMember(json, ",\"kind\":", owner.Kind);
        AppendMember(json, ",\"name\":", owner.Name);
        AppendMember(json, ",\"uid\":", owner.Uid);
        AppendFlag(json, ",\"controller\":", owner.Controller);
        AppendFlag(json, ",\"blockOwnerDeletion\":", owner.BlockOwnerDeletion);
        json.Append('}');
    }

    private static void AppendMember(StringBuilder json, string start, string value) => GoJson.AppendString(json.Append(start), value);

    private static void AppendFlag(StringBuilder json, string start, bool? value)
    {
        if (value is { } flag)
        {
            json.Append(start).Append(flag ? "true" : "false");
        }
    }
}
