using System.Globalization;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Schemas;

/// <summary>What the API server demands of the replica numbers and the selector of a kind with the subresource <c>scale</c>.</summary>
/// <remarks>apiextensions-apiserver, <c>pkg/registry/customresource</c>. Errors name the paths as the CRD writes them, with the leading dot.</remarks>
internal static class ScaleValidator
{
    /// <summary>The errors of an object; first those of what is wanted, then those of what there is.</summary>
    public static IReadOnlyList<FieldError> Validate(ScaleSubresource? scale, RawValue root)
    {
        var errors = new List<FieldError>();
        if (scale is not null)
        {
            CheckReplicas(scale.SpecReplicasPath, root, errors);
        }

        errors.AddRange(ValidateStatus(scale, root));
        return errors;
    }

    /// <summary>The errors of what there is, which are all that an update of the status is asked for.</summary>
    public static IReadOnlyList<FieldError> ValidateStatus(ScaleSubresource? scale, RawValue root)
    {
        var errors = new List<FieldError>();
        if (scale is not null)
        {
            CheckReplicas(scale.StatusReplicasPath, root, errors);
            CheckSelector(scale.LabelSelectorPath, root, errors);
        }

        return errors;
    }

    private static void CheckReplicas(string path, RawValue root, List<FieldError> errors)
    {
        if (Find(path, root, errors, "0") is not { } value)
        {
            return;
        }

        if (value.Kind != RawKind.Integer)
        {
            errors.Add(Inaccessible(path, "0", value, "int64"));
        }
        else if (value.Integer < 0)
        {
            errors.Add(FieldError.Invalid(path, Text(value), "should be a non-negative integer", value.Offset));
        }
        else if (value.Integer > int.MaxValue)
        {
            errors.Add(FieldError.Invalid(path, Text(value), "should be less than or equal to 2147483647", value.Offset));
        }
    }

    private static void CheckSelector(string? path, RawValue root, List<FieldError> errors)
    {
        if (!string.IsNullOrEmpty(path) && Find(path, root, errors, "\"\"") is { Kind: not RawKind.String } value)
        {
            errors.Add(Inaccessible(path, "\"\"", value, "string"));
        }
    }

    private static RawValue? Find(string path, RawValue root, List<FieldError> errors, string shown)
    {
        RawValue value = root;
        foreach (string name in path.TrimStart('.').Split('.'))
        {
            if (value.Kind != RawKind.Object)
            {
                errors.Add(Inaccessible(path, shown, value, "map[string]interface{}"));
                return null;
            }

            if (value.Members.Find(name) is not { } member)
            {
                return null;
            }

            value = member;
        }

        return value;
    }

    // apimachinery's unstructured accessors print the value with Go's %v and name its Go type.
    private static FieldError Inaccessible(string path, string shown, RawValue value, string expected) => FieldError.Invalid(
        path, shown, $"{path} accessor error: {GoValueText.Of(value)} is of the type {TypeOf(value)}, expected {expected}", value.Offset);

    private static string TypeOf(RawValue value) => value.Kind switch
    {
        RawKind.Null => "<nil>",
        RawKind.Boolean => "bool",
        RawKind.Integer => "int64",
        RawKind.Float => "float64",
        RawKind.String => "string",
        RawKind.Array => "[]interface {}",
        _ => "map[string]interface {}",
    };

    private static string Text(RawValue value) => value.Integer.ToString(CultureInfo.InvariantCulture);
}
