using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The columns of tables.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceColumnDefinition</c>.</remarks>
internal static class ColumnRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    private static readonly string[] s_types = ["boolean", "date", "integer", "number", "string"];

    private static readonly string[] s_formats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    public static void Check(IReadOnlyList<FieldReader> columns, string path, FaultList faults)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            Check(columns[i], $"{path}[{i}]", faults);
        }
    }

    private static void Check(FieldReader column, string path, FaultList faults)
    {
        if (column.Text("name").Length == 0)
        {
            faults.Required(s_id, path + ".name", column.At("name"));
        }

        string type = column.Text("type");
        if (type.Length == 0)
        {
            faults.Required(s_id, path + ".type", column.At("type"), OneOf(s_types));
        }
        else if (!s_types.Contains(type))
        {
            faults.Invalid(s_id, path + ".type", type, OneOf(s_types), column.At("type"));
        }

        string format = column.Text("format");
        if (format.Length > 0 && !s_formats.Contains(format))
        {
            faults.Invalid(s_id, path + ".format", format, OneOf(s_formats), column.At("format"));
        }

        string jsonPath = column.Text("jsonPath");
        if (jsonPath.Length == 0)
        {
            faults.Required(s_id, path + ".JSONPath", column.At("jsonPath"));
        }
        else if (jsonPath[0] != '.')
        {
            faults.Invalid(s_id, path + ".JSONPath", jsonPath, "must be a simple json path starting with .", column.At("jsonPath"));
        }
    }

    private static string OneOf(string[] values) => "must be one of " + string.Join(",", values);
}
