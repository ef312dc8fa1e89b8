using System.Globalization;
using System.Text;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Metadata;

/// <summary>The rules of <c>metadata.managedFields</c>.</summary>
internal static class ManagedFieldsRules
{
    private const int MaxManager = 128;
    private const int MaxSubresource = 256;

    public static bool Check(ValueList<ManagedFieldsEntry>? entries, MetadataReport? report)
    {
        bool isValid = true;
        for (int i = 0; entries is not null && i < entries.Count; i++)
        {
            if (!IsValid(entries[i]))
            {
                isValid = false;
                Explain(entries[i], i, report);
            }
        }

        return isValid;
    }

    private static bool IsValid(ManagedFieldsEntry entry) =>
        entry.Operation is "Apply" or "Update"
        && entry.FieldsType is null or "" or "FieldsV1"
        && !IsLonger(entry.Manager, MaxManager)
        && !HasUnprintable(entry.Manager)
        && !IsLonger(entry.Subresource, MaxSubresource);

    private static void Explain(ManagedFieldsEntry entry, int index, MetadataReport? report)
    {
        if (report is null)
        {
            return;
        }

        string field = string.Create(CultureInfo.InvariantCulture, $"managedFields[{index}]");
        int offset = report.OffsetOfItem("managedFields", index);
        if (entry.Operation is not ("Apply" or "Update"))
        {
            report.Invalid(field + ".operation", entry.Operation ?? "", ["must be `Apply` or `Update`"], offset);
        }

        if (entry.FieldsType is not (null or "" or "FieldsV1"))
        {
            report.Invalid(field + ".fieldsType", entry.FieldsType, ["must be `FieldsV1`"], offset);
        }

        if (IsLonger(entry.Manager, MaxManager))
        {
            report.Add(FieldError.TooLong($"metadata.{field}.manager", MaxManager, offset));
        }

        if (HasUnprintable(entry.Manager))
        {
            report.Invalid(field + ".manager", entry.Manager!, UnprintableFaults(entry.Manager!), offset);
        }

        if (IsLonger(entry.Subresource, MaxSubresource))
        {
            report.Add(FieldError.TooLong($"metadata.{field}.subresource", MaxSubresource, offset));
        }
    }

    private static bool IsLonger(string? text, int most) => text is not null && text.Length * 3 > most && Encoding.UTF8.GetByteCount(text) > most;

    private static bool HasUnprintable(string? text)
    {
        foreach (Rune rune in text.AsSpan().EnumerateRunes())
        {
            if (!GoSyntax.IsPrintable(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> UnprintableFaults(string text)
    {
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!GoSyntax.IsPrintable(rune))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"invalid character U+{rune.Value:X4} (at position {position})");
            }

            position += rune.Utf8SequenceLength;
        }
    }
}
