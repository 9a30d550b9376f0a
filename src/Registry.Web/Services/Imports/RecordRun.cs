using System.Security.Cryptography;
using System.Text;
using Registry.Domain.Standards.Reading;
using Registry.Web.Imports;
using Registry.Web.Imports.Reading;

namespace Registry.Web.Services.Imports;

/// <summary>Makes entries of records, and reports those that are refused.</summary>
/// <param name="startAfterRow">Records up to it were dealt with before: they are read for their ids alone.</param>
internal sealed class RecordRun(RecordReader reader, InventoryImportReport report, RecordIds ids, int startAfterRow)
{
    private const int LongestTitle = 1000;
    private const int LongestId = 200;

    public List<EntryToWrite> Read(SourceRecord[] records)
    {
        var entries = new List<EntryToWrite>(records.Length);
        foreach (var record in records)
        {
            try
            {
                if (record.Refusal is { } refusal)
                {
                    throw new ImportRefusedException(refusal);
                }

                if (Read(record) is { } entry)
                {
                    entries.Add(entry);
                }
            }
            catch (ImportRefusedException refused) when (record.Row > startAfterRow)
            {
                report.Refuse(record, refused.Refusal);
            }
            catch (ImportRefusedException)
            {
                // Reported by the import that was interrupted.
            }
        }

        return entries;
    }

    // Records before the start are read for their ids alone, so that a repeated id gets the same number again.
    private EntryToWrite? Read(SourceRecord record)
    {
        var recordHash = RecordHash.Of(record.Content);
        var reading = reader.Read(record.Content);
        var title = Limited(reading.Title ?? throw new ImportRefusedException(ImportFault.TitleIsMissing, TitleField), TitleField, LongestTitle);
        var id = ids.Take(Limited(reading.Id ?? DerivedId.Of(title, reading.Department), "id", LongestId), out var isRepeated);
        if (record.Row <= startAfterRow)
        {
            return null;
        }

        if (isRepeated)
        {
            report.Remark(ImportRemark.IdIsRepeated, reading.Id ?? title);
        }

        report.Add(reading);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{recordHash}{reader.Standard.Fingerprint}")));
        return new EntryToWrite(record.Row, id, title, reading.Department, reading.Values, hash, record.Content);
    }

    private string TitleField => reader.Standard.Fields.FirstOrDefault(known => known.Target?.Path == "header.title")?.Name ?? "header.title";

    private static string Limited(string text, string field, int longest) =>
        text.Length <= longest ? text : throw new ImportRefusedException(ImportFault.TextIsTooLong, field, text.Length, longest);
}
