using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>A value under its schema, and where what is wrong with it goes. The rules of one keyword family each judge it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The value's path.</param>
/// <param name="Result">Where errors go.</param>
internal readonly record struct SchemaNode(StructuralSchema Schema, RawValue Value, SchemaPath Path, SchemaResult Result)
{
    /// <summary>The path as messages name it; empty at the root.</summary>
    public string Name => Path.ToString();

    /// <summary>The path as the error's field.</summary>
    public string Field => Path.Mark == 0 ? FieldError.NoField : Name;

    /// <summary>Adds an error of type Invalid whose detail is <c>path in body …</c>.</summary>
    public void Invalid(string value, string fault) => Result.Add(FieldError.Invalid(Field, value, $"{Name} in body {fault}", Value.Offset));

    /// <summary>The same judgement place for a child that the path has stepped to.</summary>
    public SchemaNode Child(StructuralSchema schema, RawValue value) => this with { Schema = schema, Value = value };
}
