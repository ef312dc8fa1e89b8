namespace RouteModel.Resources;

/// <summary>The kinds of field errors that the Kubernetes API server knows (apimachinery, <c>field.ErrorType</c>).</summary>
public enum FieldErrorType
{
    /// <summary>A referenced value does not exist: <c>FieldValueNotFound</c>.</summary>
    NotFound,

    /// <summary>A value is missing: <c>FieldValueRequired</c>.</summary>
    Required,

    /// <summary>A value that must be unique occurs again: <c>FieldValueDuplicate</c>.</summary>
    Duplicate,

    /// <summary>A value breaks a rule: <c>FieldValueInvalid</c>.</summary>
    Invalid,

    /// <summary>A value has another JSON type or format than its schema: <c>FieldValueTypeInvalid</c>.</summary>
    TypeInvalid,

    /// <summary>A value is outside an enumeration: <c>FieldValueNotSupported</c>.</summary>
    NotSupported,

    /// <summary>A value must not be there: <c>FieldValueForbidden</c>.</summary>
    Forbidden,

    /// <summary>A string is too long: <c>FieldValueTooLong</c>.</summary>
    TooLong,

    /// <summary>A list or map has too many entries: <c>FieldValueTooMany</c>.</summary>
    TooMany,

    /// <summary>The server could not carry out a check: <c>InternalError</c>.</summary>
    Internal,
}

/// <summary>The wire names of <see cref="FieldErrorType"/>.</summary>
public static class FieldErrorTypes
{
    /// <summary>The reason under which the API server reports this type in <c>details.causes[].reason</c>.</summary>
    public static string ToReason(this FieldErrorType type) => type switch
    {
        FieldErrorType.NotFound => "FieldValueNotFound",
        FieldErrorType.Required => "FieldValueRequired",
        FieldErrorType.Duplicate => "FieldValueDuplicate",
        FieldErrorType.Invalid => "FieldValueInvalid",
        FieldErrorType.TypeInvalid => "FieldValueTypeInvalid",
        FieldErrorType.NotSupported => "FieldValueNotSupported",
        FieldErrorType.Forbidden => "FieldValueForbidden",
        FieldErrorType.TooLong => "FieldValueTooLong",
        FieldErrorType.TooMany => "FieldValueTooMany",
        _ => "InternalError",
    };

    /// <summary>The type that the server reports under a reason; <see langword="null"/> if there is none.</summary>
    internal static FieldErrorType? OfReason(string reason)
    {
        for (FieldErrorType type = FieldErrorType.NotFound; type <= FieldErrorType.Internal; type++)
        {
            if (type.ToReason() == reason)
            {
                return type;
            }
        }

        return null;
    }
}
