using RouteModel.Generators.Common;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Tests.Schema;

/// <summary>Definitions of tests and what is wrong with them, a line for each fault: <c>line:column id text</c>.</summary>
internal static class Faults
{
    private static readonly string s_definition =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: boats.harbour.example
        spec:
          group: harbour.example
          scope: Namespaced
          names:
            kind: Boat
            plural: boats
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object

        """.ReplaceLineEndings("\n");

    /// <summary>A definition of boats in 17 lines, without what is replaced.</summary>
    public static string[] Boat(string replaced = "", string by = "")
    {
        Assert.That(s_definition, Does.Contain(replaced));
        return Of(replaced.Length == 0 ? s_definition : s_definition.Replace(replaced, by, StringComparison.Ordinal));
    }

    /// <summary>A definition of boats whose schema goes on from line 18, column 9, at <c>type: object</c>'s level.</summary>
    public static string[] Schema(string keywords) => Of(s_definition + Indent(keywords, 8));

    /// <summary>A definition of boats whose <c>spec</c> has a schema that begins in line 20, column 13.</summary>
    public static string[] SpecSchema(string schema) => Schema("properties:\n  spec:\n" + Indent(schema, 4));

    public static string[] Of(string definition)
    {
        Result<EquatableArray<YamlNode>> read = YamlTreeReader.Read(new CrdSource("boats.yaml", definition, "", ""));
        Assert.That(read.Diagnostics, Is.Empty);
        return
        [
            .. DefinitionFaults.Find((YamlMapping)read.Value[0]).Select(fault =>
                $"{fault.Location.Line + 1}:{fault.Location.Column + 1} {fault.DiagnosticId} {fault.Message}"),
        ];
    }

    private static string Indent(string text, int blanks) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => new string(' ', blanks) + line + "\n"));
}
