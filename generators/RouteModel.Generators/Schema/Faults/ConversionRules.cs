using System.Globalization;
using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Metadata;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>How objects are converted between versions.</summary>
/// <remarks>apiextensions-apiserver, <c>validateCustomResourceConversion</c>.</remarks>
internal static class ConversionRules
{
    private const string Path = "spec.conversion";
    private const string NotWithoutWebhook = "should not be set when strategy is not set to Webhook";

    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(DefinitionConversion? conversion, FaultOptions options, FaultList faults)
    {
        if (conversion is null)
        {
            return;
        }

        FieldReader fields = conversion.Fields;
        if (conversion.Strategy.Length == 0)
        {
            faults.Required(s_id, Path + ".strategy", fields.At("strategy"));
        }
        else if (conversion.Strategy is not ("None" or "Webhook"))
        {
            faults.NotSupported(s_id, Path + ".strategy", conversion.Strategy, fields.At("strategy"), "None", "Webhook");
        }

        if (conversion.Strategy == "Webhook")
        {
            CheckClient(conversion, options, faults);
            CheckReviewVersions(conversion, options, faults);
            return;
        }

        if (conversion.ClientConfig is { } client)
        {
            faults.Forbidden(s_id, Path + ".webhookClientConfig", NotWithoutWebhook, client.Location);
        }

        if (conversion.ReviewVersions.Count > 0)
        {
            faults.Forbidden(s_id, Path + ".conversionReviewVersions", NotWithoutWebhook, conversion.Webhook!.At("conversionReviewVersions"));
        }
    }

    private static void CheckClient(DefinitionConversion conversion, FaultOptions options, FaultList faults)
    {
        const string path = Path + ".webhookClientConfig";
        if (conversion.ClientConfig is not { } client)
        {
            faults.Required(s_id, path, conversion.Webhook?.Location ?? conversion.Fields.Location, "required when strategy is set to Webhook");
            return;
        }

        string? url = client.OptionalText("url");
        FieldReader? service = client.OptionalObject("service");
        if (url is null == service is null)
        {
            faults.Required(s_id, path, client.Location, "exactly one of url or service is required");
        }
        else if (url is not null)
        {
            WebhookUrl.Check(url, path + ".url", client.At("url"), faults);
        }
        else
        {
            CheckService(service!, path + ".service", faults);
        }

        string bundle = client.Text("caBundle");
        if (bundle.Length > 0 && !options.AllowInvalidCaBundle && CaBundle.Fault(bundle) is { } fault)
        {
            faults.Invalid(s_id, path + ".caBundle", bundle, fault, client.At("caBundle"));
        }
    }

    private static void CheckService(FieldReader service, string path, FaultList faults)
    {
        // The server passes name and namespace to its check in the wrong order, so that it names the one when the other is missing.
        if (service.Text("namespace").Length == 0)
        {
            faults.Required(s_id, path + ".name", service.At("namespace"), "service name is required");
        }

        if (service.Text("name").Length == 0)
        {
            faults.Required(s_id, path + ".namespace", service.At("name"), "service namespace is required");
        }

        long port = service.Integer("port") ?? 443;
        if (port is < 1 or > 65535)
        {
            string shown = port.ToString(CultureInfo.InvariantCulture);
            faults.InvalidRendered(s_id, path + ".port", shown, "port is not valid: must be between 1 and 65535, inclusive", service.At("port"));
        }

        CheckServicePath(service.Text("path"), path + ".path", service, faults);
    }

    private static void CheckServicePath(string path, string field, FieldReader service, FaultList faults)
    {
        if (path is "" or "/")
        {
            return;
        }

        if (path == "//")
        {
            Invalid("segment[0] may not be empty");
            return;
        }

        if (path[0] != '/')
        {
            Invalid("must start with a '/'");
        }

        string checkedPart = path.Substring(1);
        string[] segments = (checkedPart.EndsWith("/", StringComparison.Ordinal) ? checkedPart.Substring(0, checkedPart.Length - 1) : checkedPart).Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            if (segments[i].Length == 0)
            {
                Invalid($"segment[{i}] may not be empty");
                continue;
            }

            foreach (string fault in NameRules.SubdomainFaults(segments[i]))
            {
                Invalid($"segment[{i}]: {fault}");
            }
        }

        void Invalid(string detail) => faults.Invalid(s_id, field, path, detail, service.At("path"));
    }

    private static void CheckReviewVersions(DefinitionConversion conversion, FaultOptions options, FaultList faults)
    {
        const string path = Path + ".conversionReviewVersions";
        FieldReader webhook = conversion.Webhook ?? conversion.Fields;
        IReadOnlyList<string> versions = conversion.ReviewVersions;
        if (versions.Count == 0)
        {
            faults.Required(s_id, path, webhook.At("conversionReviewVersions"));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < versions.Count; i++)
        {
            string? fault = seen.Add(versions[i]) ? NameRules.Label1035Fault(versions[i]) : "duplicate version";
            if (fault is not null)
            {
                faults.Invalid(s_id, $"{path}[{i}]", versions[i], fault, webhook.AtItem("conversionReviewVersions", i));
            }
        }

        if (options.RequireRecognizedReviewVersion && !seen.Overlaps(["v1", "v1beta1"]))
        {
            faults.InvalidRendered(s_id, path, FaultList.Json(versions), "must include at least one of v1, v1beta1", webhook.At("conversionReviewVersions"));
        }
    }
}
