using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Decisions;
using Registry.Domain.Search;
using Registry.Web.Resources;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Pages.Public.Decisions;

/// <summary>“I received a decision”: two ways to the notice behind it, by the code on the letter or by what was decided.</summary>
public sealed class IndexModel(DecisionFinder finder, IStringLocalizer<DecisionTexts> texts) : PageModel
{
    /// <summary>As typed.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What was decided, as typed.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Municipality or body, as typed.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Null where nothing was searched for.</summary>
    public DecisionMatches? Matches { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string? code, string? q, string? place, CancellationToken cancellation)
    {
        (Code, Words, Place) = (Typed(code, LetterCode.MaximumLength), Typed(q, SearchQuery.MaximumLength), Typed(place, SearchRequest.MaximumValueLength));
        if (Code.Length > 0)
        {
            return await ByCodeAsync(lang, cancellation);
        }

        if (Words.Length > 0 || Place.Length > 0)
        {
            Matches = await finder.SearchAsync(Words, Place, lang, cancellation);
        }

        return Page();
    }

    private async Task<IActionResult> ByCodeAsync(string lang, CancellationToken cancellation)
    {
        var read = LetterCode.Read(Code);
        if (read.Id is not { } id)
        {
            ModelState.AddModelError("code", texts["Fault." + read.Fault, read.Count, read.Strange ?? ""]);
            return Page();
        }

        if (await finder.FindAsync(id, lang, cancellation) is { Id: { } found })
        {
            return LocalRedirect(Links.DecisionAbout(lang, found));
        }

        ModelState.AddModelError("code", texts["Fault.Unknown", id]);
        return Page();
    }

    private static string Typed(string? text, int length)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed[..Math.Min(trimmed.Length, length)];
    }
}
