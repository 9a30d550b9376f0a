using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards.Writing;
using Registry.Web.Exports.Standards;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public;

/// <summary>A standard, with what the notice keeps in it.</summary>
/// <param name="Nowhere">Labels of the header values that the record does not hold anywhere.</param>
public sealed record ConvertedNotice(OfferedStandard Offered, LossReport Report, IReadOnlyList<string> Nowhere)
{
    /// <summary>Values that have no field of their own and are worded in the text of another.</summary>
    public int Worded => Report.NotCarried.Count(value => value.Where is not null);

    public int Lost => Report.NotCarried.Count - Worded;
}

/// <summary>A notice in the formats of other registers: what each conversion loses, before the download.</summary>
public sealed class StandardsModel(NoticeReader notices, StandardExports exports, DefinitionCatalogue definitions) : PageModel
{
    public PublicNotice Notice { get; private set; } = null!;

    /// <summary>Null once the notice is withdrawn.</summary>
    public WrittenText? Title { get; private set; }

    public IReadOnlyList<ConvertedNotice> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string lang, string id, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return NotFound();
        }

        Notice = notice;
        if (notice.Document is { } document)
        {
            Title = new NoticeReading(document, lang, definitions).Title;
            Items = [.. exports.All.Select(offered => Convert(document, offered, lang))];
        }

        Response.StatusCode = notice.IsWithdrawn ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }

    private ConvertedNotice Convert(NoticeDocument document, OfferedStandard offered, string lang)
    {
        var report = exports.Report(document, offered);
        var definition = definitions.Find(document.Definition.Id, document.Definition.Version) ?? definitions.Current;
        var nowhere = report.NotCarried.Where(value => value.Where is null && value.Field.StartsWith("header.", StringComparison.Ordinal))
            .Select(value => LossWords.Label(value.Field, definition, lang)).Distinct(StringComparer.Ordinal);
        return new ConvertedNotice(offered, report, [.. nowhere]);
    }
}
