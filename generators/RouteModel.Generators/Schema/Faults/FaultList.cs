using System.Text;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Resources;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Gathers faults in the API server's words.</summary>
internal sealed class FaultList
{
    private readonly List<CrdFault> _faults = [];

    public IReadOnlyList<CrdFault> Faults => _faults;

    public int Count => _faults.Count;

    /// <summary>Whether there are others than warnings.</summary>
    public bool HasErrors => _faults.Exists(fault => fault.Type.Length > 0);

    public void Add(string id, FieldError error, LocationSpec at)
    {
        string message = error.ToString();
        Add(id, error, at, error.Field, message.Substring(error.Field.Length + ": ".Length));
    }

    /// <summary>Adds a fault whose diagnostic has a message of its own.</summary>
    public void Add(string id, FieldError error, LocationSpec at, params string[] arguments) =>
        _faults.Add(new CrdFault(id, error.Type.ToReason(), error.Field, error.ToString(), at, new EquatableArray<string>(arguments)));

    public void Add(CrdFault fault) => _faults.Add(fault);

    /// <summary>The fields of the errors, warnings left out, between two counts.</summary>
    public IReadOnlyList<string> FieldsOfErrors(int from, int to) =>
        [.. _faults.Skip(from).Take(to - from).Where(fault => fault.Type.Length > 0).Select(fault => fault.Field)];

    /// <summary>Adds a warning of the server's; it refuses nothing.</summary>
    public void Warn(string id, string field, string message, LocationSpec at) =>
        _faults.Add(new CrdFault(id, "", field, message, at, new EquatableArray<string>([message])));

    public void Required(string id, string field, LocationSpec at, string detail = "") => Add(id, FieldError.Required(field, 0, detail), at);

    public void Invalid(string id, string field, string value, string detail, LocationSpec at) =>
        InvalidRendered(id, field, GoSyntax.Quote(value), detail, at);

    /// <summary>A value that stands in the message as it is given.</summary>
    public void InvalidRendered(string id, string field, string value, string detail, LocationSpec at) =>
        Add(id, FieldError.Invalid(field, value, detail, 0), at);

    public void Forbidden(string id, string field, string detail, LocationSpec at) =>
        Add(id, new FieldError(FieldErrorType.Forbidden, field, null, detail, 0), at);

    public void NotSupported(string id, string field, string value, LocationSpec at, params string[] supported) =>
        Add(id, FieldError.NotSupported(field, GoSyntax.Quote(value), supported, 0), at);

    /// <summary>A list of texts as messages quote it.</summary>
    public static string Json(IReadOnlyList<string> texts)
    {
        var json = new StringBuilder("[");
        foreach (string text in texts)
        {
            json.Append(json.Length > 1 ? "," : "");
            GoJson.AppendString(json, text);
        }

        return json.Append(']').ToString();
    }
}
