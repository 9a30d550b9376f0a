using System.Runtime.CompilerServices;

namespace Registry.Web.Imports.Files.Json;

/// <summary>The records of a JSON text.</summary>
internal sealed class JsonRecords : IRecordSource
{
    private const int SampleRecords = 1000;

    private readonly Func<Stream> _open;
    private readonly string? _listPath;
    private readonly bool _isMap;

    private JsonRecords(Func<Stream> open, string? listPath, bool isMap, bool isLines)
    {
        _open = open;
        _listPath = listPath;
        _isMap = isMap;
        IsLines = isLines;
    }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public bool IsLines { get; }

    /// <param name="open">The text as UTF-8, from its beginning.</param>
    /// <param name="listMember">Named by the user; null to find out.</param>
    /// <exception cref="ImportRefusedException">The text is no JSON, is a schema, or lacks the list.</exception>
    public static async Task<JsonRecords> OpenAsync(Func<Stream> open, string? listMember, CancellationToken cancellation)
    {
        var shape = new JsonShape();
        await using (var text = open())
        {
            var tokens = new JsonTokens(text);
            while (await tokens.ReadAsync(shape, cancellation))
            {
            }
        }

        if (shape.IsSchema)
        {
            throw new ImportRefusedException(ImportFault.FileIsJsonSchema);
        }

        if (listMember is not null && !shape.HasList(listMember))
        {
            throw new ImportRefusedException(ImportFault.FileHasNoList, listMember);
        }

        var map = listMember is null ? shape.MapPath : null;
        var path = listMember ?? shape.ListPath ?? map;
        var records = new JsonRecords(open, string.IsNullOrEmpty(path) ? null : path, map is not null, shape is { Roots: > 1, IsArray: false });
        var sample = await records.ReadAsync(cancellation).Take(SampleRecords).ToListAsync(cancellation);
        var names = sample.Where(record => record.Refusal is null).SelectMany(record => record.Content.EnumerateObject().Select(member => member.Name));
        records.Columns = [.. names.Distinct(StringComparer.Ordinal)];
        return sample.Count > 0 ? records : throw new ImportRefusedException(ImportFault.FileHasNoTable);
    }

    public async IAsyncEnumerable<SourceRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var text = _open();
        var tokens = new JsonTokens(text);
        var collector = new JsonRecordCollector(_listPath, _isMap);
        bool hasMore;
        do
        {
            hasMore = await tokens.ReadAsync(collector, cancellation);
            foreach (var record in collector.Take())
            {
                yield return record;
            }
        }
        while (hasMore);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
