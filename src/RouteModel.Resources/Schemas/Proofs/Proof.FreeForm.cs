using System.Text.Json;
using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Schemas;

/// <content>Checks of parts whose shape the schema leaves free, as they may have been made in code.</content>
public static partial class Proof
{
    private const int MostOpen = 64;

    /// <summary>
    /// Whether a part of free form is a value that the server surely decodes: no <c>null</c>, no number beyond all bounds, and not too deep to look into.
    /// </summary>
    public static bool IsDecodable(JsonData value) =>
        value.Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null) && IsDecodable(value.Element, MostOpen);

    /// <summary>The same of the fields that the schema does not declare.</summary>
    public static bool AreDecodable(ValueMap<JsonData>? values)
    {
        if (values is not null)
        {
            foreach ((_, JsonData value) in values)
            {
                if (!IsDecodable(value.Element, MostOpen))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsDecodable(JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                return element.TryGetInt64(out _) || (element.TryGetDouble(out double number) && double.IsFinite(number));
            case JsonValueKind.Array when depth > 0:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    if (!IsDecodable(item, depth - 1))
                    {
                        return false;
                    }
                }

                return true;
            case JsonValueKind.Object when depth > 0:
                foreach (JsonProperty field in element.EnumerateObject())
                {
                    if (!IsDecodable(field.Value, depth - 1))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
        }
    }
}
