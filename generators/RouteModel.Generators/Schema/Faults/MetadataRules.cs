using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Resources;
using RouteModel.Resources.Metadata;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The definition's own object metadata: its name follows from the names of the kind, and protected groups need an approval.</summary>
/// <remarks>apimachinery, <c>ValidateObjectMeta</c>; apiextensions-apiserver, <c>validateAPIApproval</c>.</remarks>
internal static class MetadataRules
{
    private const string Approval = "api-approved.kubernetes.io";
    private const string ApprovalHelp = ", see https://github.com/kubernetes/enhancements/pull/1111";

    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    private enum ApprovalState
    {
        Missing,
        Invalid,
        Bypassed,
        Approved,
    }

    public static void Check(Definition definition, Definition? old, FaultList faults)
    {
        YamlNode node = definition.MetadataNode ?? new YamlScalar("", ScalarKind.Null, definition.Root.Location);
        RawValue metadata = YamlValues.Of(node);
        DecodedMeta decoded = ObjectMetaDecoder.Decode(metadata);
        if (decoded.Error is { } error)
        {
            faults.InvalidRendered(s_id, "metadata", FieldError.Render(metadata), error.Text, YamlValues.Locate(node, error.Offset));
            return;
        }

        foreach (RawFault unknown in decoded.UnknownFields)
        {
            faults.Warn(DiagnosticCatalogue.UnknownField.Id, unknown.Text, $"unknown field \"{unknown.Text}\"", YamlValues.Locate(node, unknown.Offset));
        }

        var report = new MetadataReport(metadata);
        if (old is null)
        {
            MetadataValidator.Check(decoded.Meta, isNamespaced: false, report);
        }
        else
        {
            ObjectMeta stored = ObjectMetaDecoder.Decode(old.MetadataNode is { } before ? YamlValues.Of(before) : null).Meta;
            MetadataValidator.CheckUpdate(decoded.Meta, stored, isNamespaced: false, report);
        }

        foreach (FieldError fault in report.Errors)
        {
            faults.Add(s_id, fault, YamlValues.Locate(node, fault.Offset));
        }

        string name = decoded.Meta.Name ?? "";
        if (old is null && name.Length > 0 && name != $"{definition.Names.Plural}.{definition.Group}")
        {
            faults.Invalid(s_id, "metadata.name", name, "must be spec.names.plural+\".\"+spec.group", definition.Metadata.At("name"));
        }
    }

    public static void CheckApproval(Definition definition, Definition? old, FaultList faults)
    {
        if (!IsProtected(definition.Group))
        {
            return;
        }

        FieldReader annotations = definition.Metadata.Object("annotations");
        string approval = annotations.Text(Approval);
        ApprovalState state = StateOf(approval);
        if (old is not null && StateOf(old.Metadata.Object("annotations").Text(Approval)) == state)
        {
            return;
        }

        string field = $"metadata.annotations[{Approval}]";
        if (state == ApprovalState.Missing)
        {
            faults.Required(s_id, field, annotations.At(Approval), $"protected groups must have approval annotation \"{Approval}\"{ApprovalHelp}");
        }
        else if (state == ApprovalState.Invalid)
        {
            faults.Invalid(
                s_id,
                field,
                approval,
                $"protected groups must have approval annotation \"{Approval}\" with either a URL or a reason starting with \"unapproved\"{ApprovalHelp}",
                annotations.At(Approval));
        }
    }

    private static ApprovalState StateOf(string approval) =>
        approval.Length == 0 ? ApprovalState.Missing
        : approval.StartsWith("unapproved", StringComparison.Ordinal) ? ApprovalState.Bypassed
        : IsUrl(approval) ? ApprovalState.Approved
        : ApprovalState.Invalid;

    private static bool IsProtected(string group) => group is "k8s.io" or "kubernetes.io"
        || group.EndsWith(".k8s.io", StringComparison.Ordinal)
        || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);

    private static bool IsUrl(string text)
    {
        int slashes = text.IndexOf("://", StringComparison.Ordinal);
        return slashes > 0 && slashes + 3 < text.Length && text[slashes + 3] is not ('/' or '?') && FormatCatalogue.Find("uri")!(text);
    }
}
