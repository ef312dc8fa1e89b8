using System.Globalization;
using System.Text.Json;

namespace RouteModel.Gateway.Json;

/// <summary>Writes the status of a route as it would stand in the object.</summary>
internal static class StatusJson
{
    /// <summary>Writes <c>.status</c>.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="route">The route.</param>
    /// <param name="time">When the conditions came to be.</param>
    public static void Write(Utf8JsonWriter json, ResolvedRoute route, DateTimeOffset time)
    {
        json.WriteStartObject();
        json.WriteStartArray("parents");
        foreach (RouteParentStatus parent in route.Parents)
        {
            WriteParent(json, parent, time);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes an entry of the status, with the time of its conditions if it is known.</summary>
    public static void WriteParent(Utf8JsonWriter json, RouteParentStatus parent, DateTimeOffset? time)
    {
        json.WriteStartObject();
        WriteReference(json, parent.ParentRef);
        json.WriteString("controllerName", parent.ControllerName);
        json.WriteStartArray("conditions");
        foreach (RouteCondition condition in parent.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("type", condition.Type);
            json.WriteString("status", condition.IsTrue ? "True" : "False");
            json.WriteString("reason", condition.Reason);
            json.WriteString("message", condition.Message);
            if (time is { } known)
            {
                json.WriteString("lastTransitionTime", known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, RouteParentReference reference)
    {
        json.WriteStartObject("parentRef");
        WriteText(json, "group", reference.Group);
        WriteText(json, "kind", reference.Kind);
        WriteText(json, "namespace", reference.Namespace);
        json.WriteString("name", reference.Name);
        WriteText(json, "sectionName", reference.SectionName);
        if (reference.Port is { } port)
        {
            json.WriteNumber("port", port);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
