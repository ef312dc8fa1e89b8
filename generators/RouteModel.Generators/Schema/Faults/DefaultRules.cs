using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;
using RouteModel.Resources;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>
/// Defaults against their own schemas: each by itself, without the defaults below it. Defaults under <c>additionalProperties</c> are not reached.
/// </summary>
/// <remarks>apiextensions-apiserver, <c>pkg/apiserver/schema/defaulting</c>, <c>ValidateDefaults</c>.</remarks>
internal sealed class DefaultRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidDefault.Id;

    private readonly FaultOptions _options;
    private readonly FaultList _faults;

    /// <summary>The steps from the resource, or the embedded resource, to the schema at hand; <see langword="null"/> steps to an item.</summary>
    private readonly List<string?> _steps = [];

    private DefaultRules(FaultOptions options, FaultList faults)
    {
        _options = options;
        _faults = faults;
    }

    public static void Check(SchemaProps root, string path, FaultOptions options, FaultList faults)
    {
        var rules = new DefaultRules(options, faults);
        rules.Visit(root, path, new Resource(root, isRoot: true), isInsideMetadata: false);
    }

    /// <summary>Whether a structural schema has a default with fields that it does not know.</summary>
    public static bool HasUnprunedDefault(SchemaProps root) => StructuralRules.IsStructural(root)
        && root.All.Any(schema => schema.Default is { } value && Pruning.Prune(YamlValues.Of(value), schema.Structural, schema.EmbeddedResource).Count > 0);

    private void Visit(SchemaProps schema, string path, Resource resource, bool isInsideMetadata)
    {
        if (schema.EmbeddedResource)
        {
            // A resource inside a resource starts anew.
            var inner = new DefaultRules(_options, _faults);
            inner.VisitOwn(schema, path, new Resource(schema, isRoot: false), isInsideMetadata: false);
            return;
        }

        VisitOwn(schema, path, resource, isInsideMetadata);
    }

    private void VisitOwn(SchemaProps schema, string path, Resource resource, bool isInsideMetadata)
    {
        if (schema.Default is { } value)
        {
            bool isDone = isInsideMetadata ? CheckInMetadata(schema, value, path + ".default", resource) : CheckAlone(schema, value, path + ".default", resource);
            if (isDone)
            {
                CheckValue(schema.Structural, value, path + ".default");
            }
        }

        if (schema.Items is { } items)
        {
            Enter(items, null, path + ".items", resource, isInsideMetadata);
        }

        foreach (NamedProps property in schema.Properties)
        {
            bool isMetadata = _steps.Count == 0 && property.Name is "metadata" or "apiVersion" or "kind";
            Enter(property.Schema, property.Name, $"{path}.properties[{property.Name}]", resource, isInsideMetadata || isMetadata);
        }
    }

    private void Enter(SchemaProps schema, string? step, string path, Resource resource, bool isInsideMetadata)
    {
        _steps.Add(step);
        Visit(schema, path, resource, isInsideMetadata);
        _steps.RemoveAt(_steps.Count - 1);
    }

    /// <summary>Checks that nothing of a default is pruned, and the metadata of resources in it.</summary>
    private bool CheckAlone(SchemaProps schema, YamlNode value, string path, Resource resource)
    {
        StructuralSchema structural = _steps.Count == 0 ? resource.Schema : schema.Structural;
        bool isPruned = Pruning.Prune(YamlValues.Of(value), structural, structural.EmbeddedResource).Count == 0;
        RawValue raw = YamlValues.Of(value);
        IReadOnlyList<FieldError> errors = EmbeddedMetadata.FindFault(raw, structural, []) is { } fault ? [fault] : EmbeddedResources.Validate(structural, raw);
        if (_options.RequirePrunedDefaults && !isPruned)
        {
            // The server prints the default as its metadata was decoded.
            _faults.InvalidRendered(s_id, path, FieldError.Render(raw), "must not have unknown fields", value.Location);
        }

        foreach (FieldError error in errors)
        {
            Report(error, path, value);
        }

        return errors.Count == 0;
    }

    /// <summary>Checks that a resource with this default in its metadata is one.</summary>
    private bool CheckInMetadata(SchemaProps schema, YamlNode value, string path, Resource resource)
    {
        RawValue around = Surround(YamlValues.Of(value));
        string? fault = EmbeddedMetadata.FindFault(around, resource.Schema, []) is { } coercion
            ? Text(coercion)
            : Join([.. EmbeddedResources.Validate(resource.Schema, around).Select(Text).Distinct()]);
        if (fault is not null)
        {
            string shown = FieldError.Render(YamlValues.Of(value));
            _faults.InvalidRendered(s_id, path, shown, "must result in valid metadata: " + fault, schema.At("default"));
        }

        return fault is null;

        // The resource is the root here, so that its fields have no path before them.
        static string Text(FieldError error) => (error with { Field = error.Field.TrimStart('.') }).ToString();

        static string? Join(string[] texts) => texts.Length switch
        {
            0 => null,
            1 => texts[0],
            _ => $"[{string.Join(", ", texts)}]",
        };
    }

    private RawValue Surround(RawValue value)
    {
        for (int i = _steps.Count - 1; i >= 0; i--)
        {
            RawValue around;
            if (_steps[i] is { } name)
            {
                around = RawValue.OfObject(0);
                around.Members.Set(new RawMember(name, 0, value));
            }
            else
            {
                around = RawValue.OfArray(0);
                around.Items.Add(value);
            }

            value = around;
        }

        Complete("kind", "Validation");
        Complete("apiVersion", "validation/v1");
        return value;

        void Complete(string name, string text)
        {
            if (value.Members.Find(name) is null)
            {
                value.Members.Set(new RawMember(name, 0, RawValue.OfString(text, 0)));
            }
        }
    }

    private void CheckValue(StructuralSchema schema, YamlNode value, string path)
    {
        RawValue raw = YamlValues.Of(value);
        EmbeddedMetadata.FindFault(raw, schema, []);
        foreach (FieldError error in SchemaValidator.Validate(schema, raw))
        {
            Report(error, path, value);
        }
    }

    private void Report(FieldError error, string path, YamlNode value)
    {
        string field = error.Field == FieldError.NoField ? path
            : error.Field.StartsWith(".", StringComparison.Ordinal) ? path + error.Field
            : $"{path}.{error.Field}";
        _faults.Add(s_id, error with { Field = field }, YamlValues.Locate(value, error.Offset));
    }

    /// <summary>A resource, at the root or embedded, within whose metadata defaults stand.</summary>
    private sealed class Resource(SchemaProps schema, bool isRoot)
    {
        private readonly bool _isRoot = isRoot;
        private StructuralSchema? _schema;

        public StructuralSchema Schema => _schema ??= _isRoot ? StructuralSchemas.Of(schema, isResource: true) : schema.Structural;
    }
}
