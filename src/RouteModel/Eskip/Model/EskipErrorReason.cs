namespace RouteModel.Eskip;

/// <summary>Why a text is not eskip.</summary>
public enum EskipErrorReason
{
    /// <summary>A token stands where it cannot, or the text ends too early: <c>syntax error</c>.</summary>
    SyntaxError,

    /// <summary>A byte that starts no token: <c>unexpected token</c>.</summary>
    UnexpectedToken,

    /// <summary>A literal that does not end, or a number that ends in a point: <c>incomplete token</c>.</summary>
    IncompleteToken,

    /// <summary>A slash as the last byte of the text: <c>invalid character</c>.</summary>
    InvalidCharacter,

    /// <summary>The text is well-formed and a route in it is not valid: arguments, duplicate predicates, endpoints.</summary>
    InvalidRoute,
}
