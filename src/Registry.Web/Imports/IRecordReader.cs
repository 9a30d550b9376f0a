namespace Registry.Web.Imports;

/// <summary>One exchange format: how records are found in a file, and what each of them says.</summary>
public interface IRecordReader
{
    /// <summary>The word of <c>--format</c>, kept as the format of the source.</summary>
    string Format { get; }

    /// <summary>Streams the records in the order of the file, from its beginning.</summary>
    /// <exception cref="ImportRefusedException">The file as a whole cannot be read; it may come after some records.</exception>
    IAsyncEnumerable<SourceRecord> ReadAsync(Stream file, CancellationToken cancellation);

    /// <param name="copiedAt">UTC.</param>
    /// <exception cref="ImportRefusedException">The record is refused.</exception>
    ImportedNotice Interpret(SourceRecord record, DateTime copiedAt);
}
