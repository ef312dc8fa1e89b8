using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The list of versions as messages quote it. Of schemas and the like that versions do not share the server dumps everything; here they are elided.</summary>
internal static class VersionText
{
    public static string Of(Definition definition)
    {
        if (definition.Versions is not { } versions)
        {
            return "null";
        }

        var text = new StringBuilder("[");
        foreach (DefinitionVersion version in versions)
        {
            text.Append(text.Length > 1 ? ",{\"Name\":" : "{\"Name\":");
            GoJson.AppendString(text, version.Name);
            text.Append(",\"Served\":").Append(Flag(version.IsServed));
            text.Append(",\"Storage\":").Append(Flag(version.IsStorage));
            text.Append(",\"Deprecated\":").Append(Flag(version.IsDeprecated));
            text.Append(",\"DeprecationWarning\":");
            AppendText(text, version.DeprecationWarning);
            text.Append(",\"Schema\":").Append(Part(version, "schema", definition.IsSchemaShared));
            text.Append(",\"Subresources\":").Append(Part(version, "subresources", definition.AreSubresourcesShared));
            text.Append(",\"AdditionalPrinterColumns\":").Append(Part(version, "additionalPrinterColumns", definition.AreColumnsShared));
            text.Append(",\"SelectableFields\":").Append(Part(version, "selectableFields", definition.AreSelectableFieldsShared)).Append('}');
        }

        return text.Append(']').ToString();
    }

    private static void AppendText(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("null");
        }
        else
        {
            GoJson.AppendString(text, value);
        }
    }

    private static string Part(DefinitionVersion version, string key, bool isShared) => isShared || version.Fields.Node(key) is null ? "null" : "...";

    private static string Flag(bool value) => value ? "true" : "false";
}
