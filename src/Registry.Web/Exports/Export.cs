using Registry.Web.Services.Exports;

namespace Registry.Web.Exports;

/// <summary>What leaves, and what it says of itself.</summary>
/// <param name="Register">Name of the register, the source to name.</param>
/// <param name="PublicUrl">Public address of the register, without a slash at its end.</param>
/// <param name="Page">Address of the page that shows the same to people.</param>
/// <param name="Query">The search, empty for all notices; starts with "?".</param>
/// <param name="MadeAt">UTC.</param>
public sealed record Export(ExportedNotices Notices, string Register, string PublicUrl, string Page, string Query, DateTime MadeAt)
{
    /// <summary>It holds one notice, chosen by its id.</summary>
    public bool IsOfOneNotice { get; init; }
}

/// <summary>Which form of a format is wanted.</summary>
/// <param name="IsLong">One row for each value instead of each notice.</param>
/// <param name="ForSpreadsheet">Labels and words for people instead of ids and codes.</param>
/// <param name="IsRaw">Texts that look like formulas stay as they are.</param>
/// <param name="Language">Of labels and words, <c>fr</c> or <c>en</c>.</param>
public sealed record ExportChoice(string Language, bool IsLong = false, bool ForSpreadsheet = false, bool IsRaw = false);

/// <summary>One file of the bundle.</summary>
public sealed record BundleFile(string Name, ExportChoice Choice);

/// <summary>A format in which notices leave. Each one that is registered has its addresses, and its files in the bundle.</summary>
public interface IExportFormat
{
    /// <summary>What follows <c>notices.</c> in its address.</summary>
    string Extension { get; }

    string ContentType { get; }

    IReadOnlyList<BundleFile> InBundle(string language);

    /// <summary>Writes as it reads, in constant memory.</summary>
    Task WriteAsync(Export export, ExportChoice choice, Stream output, CancellationToken cancellation);
}
