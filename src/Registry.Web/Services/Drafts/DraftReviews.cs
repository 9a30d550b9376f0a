using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>Reviews drafts with the definition they are filled with and today's date.</summary>
public sealed class DraftReviews(RegistryDbContext database, DefinitionCatalogue definitions, TimeProvider clock)
{
    public DraftReview Review(Draft draft) => new(draft, DefinitionOf(draft.Notice), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    /// <summary>Whether the stored draft of the notice has all that publication requires.</summary>
    public async Task<bool> IsCompleteAsync(Notice notice, CancellationToken cancellation)
    {
        var rows = await database.DraftValues.AsNoTracking()
            .Where(value => value.NoticeId == notice.Id && value.Language == "")
            .ToListAsync(cancellation);
        var values = PublishedDocuments.WithBody(DraftRows.ToAnswerSet(rows), notice.Body.Name, notice.Body.Siren);
        return Review(new Draft(notice, values, rows.ToDictionary(row => row.FieldId, StringComparer.Ordinal))).IsComplete;
    }

    /// <exception cref="InvalidOperationException">The draft was started with a definition that this program no longer holds.</exception>
    public QuestionnaireDefinition DefinitionOf(Notice notice) =>
        definitions.Find(notice.DefinitionVersion)
        ?? throw new InvalidOperationException($"The questionnaire {notice.DefinitionVersion} of notice {notice.PublicId} is not part of this program.");
}
