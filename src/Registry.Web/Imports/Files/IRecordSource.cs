namespace Registry.Web.Imports.Files;

/// <summary>The records of one opened file.</summary>
internal interface IRecordSource : IAsyncDisposable
{
    IReadOnlyList<string> Columns { get; }

    IAsyncEnumerable<SourceRecord> ReadAsync(CancellationToken cancellation);
}
