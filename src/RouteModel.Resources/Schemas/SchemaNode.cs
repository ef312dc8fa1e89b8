using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>A value under its schema, and where what is wrong with it goes. The rules of one keyword family each judge it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The value's path.</param>
/// <param name="Result">Where errors go.</param>
/// <param name="Correlation">The value and what stood in its place before an update; <see langword="null"/> if nothing did.</param>
internal readonly record struct SchemaNode(
    StructuralSchema Schema, RawValue Value, SchemaPath Path, SchemaResult Result, CorrelatedValue? Correlation = null)
{
    /// <summary>The path as messages name it; empty at the root.</summary>
    public string Name => Path.ToString();

    /// <summary>The path as the error's field.</summary>
    public string Field => Path.Field;

    /// <summary>Adds an error of type Invalid whose detail is <c>path in body …</c>.</summary>
    public void Invalid(string value, string fault) => Result.Add(FieldError.Invalid(Field, value, $"{Name} in body {fault}", Value.Offset));

    /// <summary>Adds an error that has neither field nor value.</summary>
    public void InvalidWithoutField(string fault) => Result.Add(FieldError.Invalid(FieldError.NoField, "\"\"", fault, Value.Offset));

    /// <summary>Adds an error of type TypeInvalid.</summary>
    /// <param name="type">What the value should be: a type or a format.</param>
    /// <param name="actual">What it is instead, as Go prints it.</param>
    public void TypeInvalid(string type, string actual) => Result.Add(new FieldError(
        FieldErrorType.TypeInvalid, Field, actual, $"{Name} in body must be of type {type}: {actual}", Value.Offset));

    /// <summary>The judgement of a property that the path has stepped to.</summary>
    public SchemaNode Property(StructuralSchema schema, string name, RawValue value) => this with
    {
        Schema = schema,
        Value = value,
        Correlation = IsTypeMeta(name) ? null : Correlation?.Property(name),
    };

    /// <summary>The judgement of an item that the path has stepped to.</summary>
    public SchemaNode Item(StructuralSchema schema, int index, RawValue value) => this with
    {
        Schema = schema,
        Value = value,
        Correlation = Correlation?.Item(index),
    };

    /// <summary>The judgement of the same value by a part of its schema, apart from this result. What stood there before does not excuse it.</summary>
    public SchemaNode Part(StructuralSchema schema) => this with { Schema = schema, Result = new SchemaResult(), Correlation = null };

    // An update may change the version: the old object is converted first, so its type metadata excuses nothing.
    private bool IsTypeMeta(string name) => name is "apiVersion" or "kind" && Path.IsBelowRoot;
}
