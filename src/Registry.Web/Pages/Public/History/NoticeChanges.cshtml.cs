using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;
using Registry.Web.Services.History;

namespace Registry.Web.Pages.Public.History;

/// <summary>What changed from one version of a notice to another, question by question.</summary>
public sealed class NoticeChangesModel(VersionChanges versions, DefinitionCatalogue definitions) : PageModel
{
    public ComparedVersions Compared { get; private set; } = null!;

    public PublicNotice Notice => Compared.Notice;

    /// <summary>Null once the notice is withdrawn.</summary>
    public WrittenText? Title { get; private set; }

    /// <summary>The reader asked for versions that do not exist.</summary>
    public bool IsMisasked { get; private set; }

    public QuestionnaireDefinition Definition { get; private set; } = null!;

    /// <summary>The numbers as text: what is no number is answered by the choice of versions, not by a fault.</summary>
    public async Task<IActionResult> OnGetAsync(string lang, string id, string? from, string? to, CancellationToken cancellation)
    {
        var (earlier, later) = (Number(from), Number(to));
        if (!NoticeId.TryParse(id, out var noticeId) || await versions.FindAsync(noticeId, earlier, later, lang, cancellation) is not { } compared)
        {
            return NotFound();
        }

        Compared = compared;
        IsMisasked = compared.Notice.Versions.Count > 1 && (compared.From is null || compared.To is null);
        Title = Notice.Document is { } document ? new NoticeReading(document, lang, definitions).Title : null;
        Definition = definitions.Find(Notice.Document?.Definition.Version ?? "") ?? definitions.Current;
        Response.StatusCode = Notice.IsWithdrawn ? StatusCodes.Status410Gone : IsMisasked ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    /// <summary>Null where nothing was asked; 0, which no version has, for what is no number.</summary>
    private static int? Number(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
