using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public.Site;

/// <summary>Every component of the interface in every state, for those who build pages. In Development only.</summary>
public sealed class DesignModel(IHostEnvironment environment, NoticeSearch search, NoticeReader notices, DefinitionCatalogue definitions) : PageModel
{
    /// <summary>The newest notice, for the components that are drawn from one; null in an empty registry.</summary>
    public NoticeView? Example { get; private set; }

    public NoticeHit? Hit { get; private set; }

    /// <summary>One value in each state of disclosure.</summary>
    public IReadOnlyList<ReadValue> Values { get; } =
    [
        Value("disclosed", DisclosureState.Disclosed, null, new ReadText(new WrittenText("The council decides, on the officer’s proposal.", "en"))),
        Value("list", DisclosureState.Disclosed, null, new ReadText(new WrittenText("First item", "en")), new ReadText(new WrittenText("Second item", "en"))),
        Value("link", DisclosureState.Disclosed, null, new ReadText(new WrittenText("contact@clairvenne.example", "en"), "mailto:contact@clairvenne.example")),
        Value("withheld", DisclosureState.Withheld, "article L311-5, 2° of the code (security)"),
        Value("internal", DisclosureState.Internal, null),
        Value("notApplicable", DisclosureState.NotApplicable, null),
        Value("unknown", DisclosureState.Unknown, null),
        Value("notSaid", DisclosureState.Disclosed, null),
    ];

    public async Task<IActionResult> OnGetAsync(string lang, CancellationToken cancellation)
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        ModelState.AddModelError("wrong", "Write a number, such as 72.5.");
        ModelState.AddModelError("wrong-text", "This text is too long: 300 characters at most.");
        ModelState.AddModelError("wrong-choice", "Choose one of the lines.");
        if ((await search.FindAsync(SearchRequest.Parse([]), lang, 0, 1, cancellation)).Hits is [var hit, ..]
            && await notices.FindAsync(hit.Document.Id, null, cancellation) is { Document: { } document } notice)
        {
            Hit = hit;
            Example = new NoticeView(notice, document, lang, definitions);
        }

        return Page();
    }

    private static ReadValue Value(string id, DisclosureState state, string? ground, params ReadItem[] items) => new(id, $"State: {id}", state, ground, items);
}
