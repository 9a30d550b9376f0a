using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Services.Directories;
using Registry.Web.Services.History;

namespace Registry.Web.Pages.Public.History;

/// <summary>All that changed in the register, month by month.</summary>
public sealed class ChangesModel(RegisterChanges changes, BodyDirectory bodies, DefinitionCatalogue definitions, TimeProvider clock) : PageModel
{
    private const int PageSize = 30;
    private ChangeFilter _filter = new();

    /// <summary>First day of the month shown.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>The month before with a change; null when there is none.</summary>
    public DateOnly? Earlier { get; private set; }

    public DateOnly? Later { get; private set; }

    public DirectoryPage<RegisterChange> Listed { get; private set; } = new([], 0);

    public IReadOnlyDictionary<RegisterChangeKind, int> Counts { get; private set; } = new Dictionary<RegisterChangeKind, int>();

    public int Number { get; private set; } = 1;

    public int PageCount => Math.Min(SearchRequest.MaximumPage, (Listed.Total + PageSize - 1) / PageSize);

    public string? BodyId => _filter.Body;

    public string? BodyName { get; private set; }

    public string? Area => _filter.Area;

    /// <summary>Policy areas in the words of the questionnaire.</summary>
    public IReadOnlyList<Option> Areas => definitions.Current.Field("policy_area")?.Options ?? [];

    public async Task<IActionResult> OnGetAsync(string lang, string? month, string? body, string? area, string? page, CancellationToken cancellation)
    {
        Number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, SearchRequest.MaximumPage) : 1;
        if (!string.IsNullOrWhiteSpace(body))
        {
            if (await bodies.FindAsync(body, cancellation) is not { } found)
            {
                return NotFound();
            }

            BodyName = found.Body.NameIn(lang);
            _filter = _filter with { Body = found.Body.Slug };
        }

        // An area that nobody knows narrows nothing: the choice above the list shows which there are.
        _filter = Areas.Any(option => option.Value == area) ? _filter with { Area = area } : _filter;
        Month = ChangeMonth.TryParse(month, out var asked) ? asked : await LatestAsync(cancellation);
        var (from, until) = (ChangeMonth.Start(Month), ChangeMonth.Start(Month.AddMonths(1)));
        Listed = await changes.ListAsync(_filter with { From = from, Until = until }, (Number - 1) * PageSize, PageSize, cancellation);
        Counts = await changes.CountAsync(_filter with { From = from, Until = until }, cancellation);
        Earlier = ChangeMonth.Of(await changes.LastBeforeAsync(_filter, from, cancellation));
        Later = ChangeMonth.Of(await changes.FirstFromAsync(_filter, until, cancellation));
        return Page();
    }

    private async Task<DateOnly> LatestAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return ChangeMonth.Of(await changes.LastBeforeAsync(_filter, now.AddDays(1), cancellation) ?? now)!.Value;
    }
}
