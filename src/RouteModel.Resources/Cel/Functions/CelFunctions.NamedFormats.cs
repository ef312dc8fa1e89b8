using RouteModel.Resources.Cel.NamedFormats;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Named formats. Kubernetes: <c>pkg/cel/library/format.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>format.named(name)</c>; no value for names that there are not.</summary>
    public static CelValue FormatNamed(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is not CelString name ? Refuse("format.named", value)
            : NamedFormat.Find(name.Value) is { } format ? CelOptional.Of(new CelNamedFormat(format))
            : CelOptional.None;
    }

    /// <summary><c>format.validate(text)</c>: what is wrong with the text; no value if nothing is.</summary>
    public static CelValue Validate(CelEvaluation cel, CelValue value, CelValue text)
    {
        cel.Charge(value is CelNamedFormat known ? CelCosts.Traversal(1 + text.Size) * known.Format.PatternCost : 1);
        if ((value, text) is not (CelNamedFormat format, CelString tested))
        {
            return Refuse("validate", value, text);
        }

        string[] faults = [.. format.Format.Faults(tested.Value)];
        return faults.Length == 0 ? CelOptional.None : CelOptional.Of(TextList(faults));
    }

    /// <summary><c>format.dns1123Label()</c>.</summary>
    public static CelValue FormatDns1123Label(CelEvaluation cel) => Known(cel, NamedFormat.Dns1123Label);

    /// <summary><c>format.dns1123Subdomain()</c>.</summary>
    public static CelValue FormatDns1123Subdomain(CelEvaluation cel) => Known(cel, NamedFormat.Dns1123Subdomain);

    /// <summary><c>format.dns1035Label()</c>.</summary>
    public static CelValue FormatDns1035Label(CelEvaluation cel) => Known(cel, NamedFormat.Dns1035Label);

    /// <summary><c>format.qualifiedName()</c>.</summary>
    public static CelValue FormatQualifiedName(CelEvaluation cel) => Known(cel, NamedFormat.QualifiedName);

    /// <summary><c>format.dns1123LabelPrefix()</c>.</summary>
    public static CelValue FormatDns1123LabelPrefix(CelEvaluation cel) => Known(cel, NamedFormat.Dns1123LabelPrefix);

    /// <summary><c>format.dns1123SubdomainPrefix()</c>.</summary>
    public static CelValue FormatDns1123SubdomainPrefix(CelEvaluation cel) => Known(cel, NamedFormat.Dns1123SubdomainPrefix);

    /// <summary><c>format.dns1035LabelPrefix()</c>.</summary>
    public static CelValue FormatDns1035LabelPrefix(CelEvaluation cel) => Known(cel, NamedFormat.Dns1035LabelPrefix);

    /// <summary><c>format.labelValue()</c>.</summary>
    public static CelValue FormatLabelValue(CelEvaluation cel) => Known(cel, NamedFormat.LabelValue);

    /// <summary><c>format.uri()</c>.</summary>
    public static CelValue FormatUri(CelEvaluation cel) => Known(cel, NamedFormat.Uri);

    /// <summary><c>format.uuid()</c>.</summary>
    public static CelValue FormatUuid(CelEvaluation cel) => Known(cel, NamedFormat.Uuid);

    /// <summary><c>format.byte()</c>.</summary>
    public static CelValue FormatByte(CelEvaluation cel) => Known(cel, NamedFormat.Byte);

    /// <summary><c>format.date()</c>.</summary>
    public static CelValue FormatDate(CelEvaluation cel) => Known(cel, NamedFormat.Date);

    /// <summary><c>format.datetime()</c>.</summary>
    public static CelValue FormatDatetime(CelEvaluation cel) => Known(cel, NamedFormat.Datetime);

    private static CelNamedFormat Known(CelEvaluation cel, NamedFormat format)
    {
        cel.Charge(1);
        return new CelNamedFormat(format);
    }
}
