using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>A value that a schema holds: a member of an <c>enum</c> or a <c>default</c>. Here it comes from YAML, so that no JSON is parsed.</summary>
public sealed class SchemaValue
{
    internal SchemaValue(RawValue value) => Value = value;

    internal RawValue Value { get; }
}
