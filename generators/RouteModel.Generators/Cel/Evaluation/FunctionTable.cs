using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using F = RouteModel.Resources.Cel.CelFunctions;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>Strict functions and operators by name, a table for each number of operands; the receiver counts as the first.</summary>
internal static class FunctionTable
{
    /// <summary>Without operands.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue>> OfNone = new(StringComparer.Ordinal)
    {
        ["optional.none"] = F.OptionalNone,
        ["format.dns1123Label"] = F.FormatDns1123Label,
        ["format.dns1123Subdomain"] = F.FormatDns1123Subdomain,
        ["format.dns1035Label"] = F.FormatDns1035Label,
        ["format.qualifiedName"] = F.FormatQualifiedName,
        ["format.dns1123LabelPrefix"] = F.FormatDns1123LabelPrefix,
        ["format.dns1123SubdomainPrefix"] = F.FormatDns1123SubdomainPrefix,
        ["format.dns1035LabelPrefix"] = F.FormatDns1035LabelPrefix,
        ["format.labelValue"] = F.FormatLabelValue,
        ["format.uri"] = F.FormatUri,
        ["format.uuid"] = F.FormatUuid,
        ["format.byte"] = F.FormatByte,
        ["format.date"] = F.FormatDate,
        ["format.datetime"] = F.FormatDatetime,
    };

    /// <summary>Of one.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, CelValue>> OfOne = new(StringComparer.Ordinal)
    {
        ["!_"] = F.Not,
        ["-_"] = F.Negate,
        ["@not_strictly_false"] = F.NotStrictlyFalse,
        ["size"] = F.Size,
        ["type"] = F.TypeOf,
        ["dyn"] = F.Dyn,
        ["bool"] = F.ToBool,
        ["double"] = F.ToDouble,
        ["duration"] = F.ToDuration,
        ["int"] = F.ToInt,
        ["timestamp"] = F.ToTimestamp,
        ["uint"] = F.ToUint,
        ["lowerAscii"] = F.LowerAscii,
        ["trim"] = F.Trim,
        ["upperAscii"] = F.UpperAscii,
        ["strings.quote"] = F.StringsQuote,
        ["join"] = F.Join,
        ["isSorted"] = F.IsSorted,
        ["min"] = F.Min,
        ["max"] = F.Max,
        ["flatten"] = F.Flatten,
        ["reverse"] = F.Reverse,
        ["distinct"] = F.Distinct,
        ["lists.range"] = F.ListsRange,
        ["optional.of"] = F.OptionalOf,
        ["optional.ofNonZeroValue"] = F.OptionalOfNonZeroValue,
        ["value"] = F.Value,
        ["hasValue"] = F.HasValue,
        ["first"] = F.First,
        ["last"] = F.Last,
        ["optional.unwrap"] = F.OptionalUnwrap,
        ["unwrapOpt"] = F.UnwrapOpt,
        ["url"] = F.Url,
        ["isURL"] = F.IsURL,
        ["getScheme"] = F.GetScheme,
        ["getHost"] = F.GetHost,
        ["getHostname"] = F.GetHostname,
        ["getPort"] = F.GetPort,
        ["getEscapedPath"] = F.GetEscapedPath,
        ["getQuery"] = F.GetQuery,
        ["quantity"] = F.Quantity,
        ["isQuantity"] = F.IsQuantity,
        ["sign"] = F.Sign,
        ["isInteger"] = F.IsInteger,
        ["asInteger"] = F.AsInteger,
        ["asApproximateFloat"] = F.AsApproximateFloat,
        ["ip"] = F.Ip,
        ["isIP"] = F.IsIP,
        ["ip.isCanonical"] = F.IpIsCanonical,
        ["family"] = F.Family,
        ["isUnspecified"] = F.IsUnspecified,
        ["isLoopback"] = F.IsLoopback,
        ["isLinkLocalMulticast"] = F.IsLinkLocalMulticast,
        ["isLinkLocalUnicast"] = F.IsLinkLocalUnicast,
        ["isGlobalUnicast"] = F.IsGlobalUnicast,
        ["cidr"] = F.Cidr,
        ["isCIDR"] = F.IsCIDR,
        ["prefixLength"] = F.PrefixLength,
        ["masked"] = F.Masked,
        ["format.named"] = F.FormatNamed,
        ["semver"] = F.Semver,
        ["isSemver"] = F.IsSemver,
        ["major"] = F.Major,
        ["minor"] = F.Minor,
        ["patch"] = F.Patch,
    };

    /// <summary>Of one, which ask whether the overload is only known at run time.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, bool, CelValue>> OfOneTyped = new(StringComparer.Ordinal)
    {
        ["bytes"] = F.ToBytes,
        ["string"] = F.ToText,
        ["sort"] = F.Sort,
    };

    /// <summary>Of two.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, CelValue, CelValue>> OfTwo = new(StringComparer.Ordinal)
    {
        ["_-_"] = F.Subtract,
        ["_*_"] = F.Multiply,
        ["_/_"] = F.Divide,
        ["_%_"] = F.Modulo,
        ["_==_"] = F.Equal,
        ["_!=_"] = F.NotEqual,
        ["contains"] = F.Contains,
        ["startsWith"] = F.StartsWith,
        ["endsWith"] = F.EndsWith,
        ["matches"] = F.Matches,
        ["find"] = F.Find,
        ["findAll"] = F.FindAll,
        ["charAt"] = F.CharAt,
        ["indexOf"] = F.IndexOf,
        ["lastIndexOf"] = F.LastIndexOf,
        ["split"] = F.Split,
        ["substring"] = F.Substring,
        ["join"] = F.Join,
        ["format"] = F.Format,
        ["flatten"] = F.Flatten,
        ["sets.contains"] = F.SetsContains,
        ["sets.equivalent"] = F.SetsEquivalent,
        ["sets.intersects"] = F.SetsIntersects,
        ["add"] = F.AddQuantity,
        ["sub"] = F.Sub,
        ["isGreaterThan"] = F.IsGreaterThan,
        ["isLessThan"] = F.IsLessThan,
        ["compareTo"] = F.CompareTo,
        ["semver"] = F.Semver,
        ["isSemver"] = F.IsSemver,
        ["validate"] = F.Validate,
    };

    /// <summary>Of two, which ask whether the overload is only known at run time.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, CelValue, bool, CelValue>> OfTwoTyped = new(StringComparer.Ordinal)
    {
        ["_+_"] = F.Add,
        ["_<_"] = F.Less,
        ["_<=_"] = F.LessOrEqual,
        ["_>_"] = F.Greater,
        ["_>=_"] = F.GreaterOrEqual,
        ["@in"] = F.In,
        ["@sortByAssociatedKeys"] = F.SortByAssociatedKeys,
        ["containsIP"] = F.ContainsIP,
        ["containsCIDR"] = F.ContainsCIDR,
    };

    /// <summary>Parts of times, with or without a time zone.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, CelValue?, CelValue>> OfTimes = new(StringComparer.Ordinal)
    {
        ["getFullYear"] = F.GetFullYear,
        ["getMonth"] = F.GetMonth,
        ["getDayOfYear"] = F.GetDayOfYear,
        ["getDayOfMonth"] = F.GetDayOfMonth,
        ["getDate"] = F.GetDate,
        ["getDayOfWeek"] = F.GetDayOfWeek,
        ["getHours"] = F.GetHours,
        ["getMinutes"] = F.GetMinutes,
        ["getSeconds"] = F.GetSeconds,
        ["getMilliseconds"] = F.GetMilliseconds,
    };

    /// <summary>Of three.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, CelValue, CelValue, CelValue>> OfThree = new(StringComparer.Ordinal)
    {
        ["findAll"] = F.FindAll,
        ["indexOf"] = F.IndexOf,
        ["lastIndexOf"] = F.LastIndexOf,
        ["replace"] = F.Replace,
        ["split"] = F.Split,
        ["substring"] = F.Substring,
        ["slice"] = F.Slice,
    };

    /// <summary>Of four.</summary>
    public static readonly Dictionary<string, Func<CelEvaluation, CelValue, CelValue, CelValue, CelValue, CelValue>> OfFour = new(StringComparer.Ordinal)
    {
        ["replace"] = F.Replace,
    };
}
