using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Registry.Web.Imports.Files.Json;

/// <summary>JSON Lines: one object in each line, so that a broken line spoils no other.</summary>
internal sealed class JsonLineRecords : IRecordSource
{
    private const int LinesTried = 10;
    private const int SampleRecords = 1000;

    private readonly Func<Stream> _open;

    private JsonLineRecords(Func<Stream> open) => _open = open;

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <returns>Null unless half of the first lines are whole objects, and there are several.</returns>
    public static async Task<JsonLineRecords?> TryOpenAsync(Func<Stream> open, CancellationToken cancellation)
    {
        var lines = new JsonLineRecords(open);
        var first = await lines.ReadAsync(cancellation).Take(LinesTried).ToListAsync(cancellation);
        if (first.Count < 2 || first.Count(record => record.Refusal is null or { Fault: ImportFault.RecordIsNestedTooDeep }) * 2 < first.Count)
        {
            return null;
        }

        var names = lines.ReadAsync(cancellation).Take(SampleRecords).Where(record => record.Refusal is null)
            .SelectMany(record => record.Content.EnumerateObject().Select(member => member.Name));
        lines.Columns = await names.Distinct().ToListAsync(cancellation);
        return lines;
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var text = _open();
        var reader = new LineBytes(text, SourceFileLimits.RecordBytes);
        var row = 0;
        while (await reader.ReadAsync(cancellation))
        {
            if (!reader.IsBlank)
            {
                yield return Record(++row, reader);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SourceRecord Record(int row, LineBytes line)
    {
        if (line.Length > SourceFileLimits.RecordBytes)
        {
            return Refused(row, ImportFault.RecordIsTooLarge, line.Length / 1024, SourceFileLimits.RecordBytes / 1024);
        }

        try
        {
            return JsonRecord.Read(row, line.Bytes.Span);
        }
        catch (JsonException)
        {
            return JsonTokens.IsJson(line.Bytes.Span) ? Refused(row, ImportFault.RecordIsNestedTooDeep) : Refused(row, ImportFault.LineIsNotJson, line.Number);
        }
    }

    private static SourceRecord Refused(int row, ImportFault fault, params IReadOnlyList<object> arguments) => new(row, default, new ImportRefusal(fault, arguments));
}
