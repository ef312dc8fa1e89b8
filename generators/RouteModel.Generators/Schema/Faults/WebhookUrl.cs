using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The address of a conversion webhook.</summary>
/// <remarks>apiserver, <c>pkg/util/webhook</c>, <c>ValidateWebhookURL</c>.</remarks>
internal static class WebhookUrl
{
    private const string Form = "; desired format: https://host[/path]";

    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(string text, string path, LocationSpec at, FaultList faults)
    {
        if (!GoUrl.TryParse(text, out GoUrl? url, out string? error))
        {
            faults.Required(s_id, path, at, $"url must be a valid URL: {error}{Form}");
            return;
        }

        if (url!.Scheme != "https")
        {
            faults.Invalid(s_id, path, url.Scheme, "'https' is the only allowed URL scheme" + Form, at);
        }

        if (!url.HasHost)
        {
            faults.Invalid(s_id, path, "", "host must be specified" + Form, at);
        }

        if (url.UserInfo is { } user)
        {
            faults.Invalid(s_id, path, user, "user information is not permitted in the URL", at);
        }

        if (url.Fragment.Length > 0)
        {
            faults.Invalid(s_id, path, url.Fragment, "fragments are not permitted in the URL", at);
        }

        if (url.RawQuery.Length > 0)
        {
            faults.Invalid(s_id, path, url.RawQuery, "query parameters are not permitted in the URL", at);
        }
    }
}
