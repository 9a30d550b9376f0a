using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Documents.Letters;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Pages.Public.Decisions;

/// <summary>A letter ready to print on one page, with the blanks to fill by hand: nothing personal is ever asked.</summary>
public sealed class LetterModel(LetterWriter letters) : PageModel
{
    public DecisionCase Case { get; private set; } = null!;

    public LetterKind Kind { get; private set; }

    /// <summary>The letter's language, which is not always the reader's.</summary>
    public string LetterLanguage { get; private set; } = "";

    public HtmlString Letter { get; private set; } = HtmlString.Empty;

    /// <summary>The letter in the reader's language, to understand it; null where it already is.</summary>
    public HtmlString? Translation { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string? id, string kind, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, kind, lang, cancellation) is not var (subject, letter))
        {
            return NotFound();
        }

        (Case, Kind, LetterLanguage) = (subject, letter, LetterWriter.LanguageOf(subject, lang));
        Letter = new HtmlString(await letters.WriteAsync(letter, subject, LetterLanguage));
        Translation = LetterLanguage == lang ? null : new HtmlString(await letters.WriteAsync(letter, subject, lang));
        return Page();
    }
}
