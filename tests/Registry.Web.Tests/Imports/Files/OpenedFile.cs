using System.Text;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;

namespace Registry.Web.Tests.Imports.Files;

/// <summary>What a file was read as, whole.</summary>
internal sealed record OpenedFile(SourceFile File, List<SourceRecord> Records)
{
    private static readonly SourceFileOptions FindOut = new();

    public static async Task<OpenedFile> ReadAsync(Stream content, string name, SourceFileOptions? options = null)
    {
        var file = await SourceFile.OpenAsync(content, name, options ?? FindOut, TestContext.Current.CancellationToken);
        var records = await file.ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return new OpenedFile(file, records);
    }

    public static Task<OpenedFile> ReadAsync(string content, string name, SourceFileOptions? options = null) =>
        ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, options);

    public static async Task<OpenedFile> ReadAsync(string path)
    {
        await using var content = System.IO.File.OpenRead(path);
        return await ReadAsync(content, Path.GetFileName(path));
    }

    public static async Task<ImportRefusal> RefusalAsync(Stream content, string name, SourceFileOptions? options = null) =>
        (await Assert.ThrowsAsync<ImportRefusedException>(() => ReadAsync(content, name, options))).Refusal;

    public static Task<ImportRefusal> RefusalAsync(string content, string name, SourceFileOptions? options = null) =>
        RefusalAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, options);

    /// <summary>"a=1|b=2" for each record.</summary>
    public IEnumerable<string> Lines => Records.Select(record => string.Join('|', record.Content.EnumerateObject().Select(member => $"{member.Name}={member.Value}")));

    public string? Cell(int record, string column) => Records[record].Content.TryGetProperty(column, out var value) ? value.ToString() : null;
}
