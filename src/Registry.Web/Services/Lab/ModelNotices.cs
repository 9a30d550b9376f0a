using System.Globalization;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;
using Registry.Web.Setup;

namespace Registry.Web.Services.Lab;

/// <summary>Starts a draft notice with what a model card can answer, in the language of the request.</summary>
public sealed class ModelNotices(DraftService drafts, EvidenceService evidence, DefinitionCatalogue definitions, IOptions<RegistryOptions> options)
{
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <param name="isOwn">The lab is seen by one person.</param>
    public ModelDeclaration Of(LabState lab, bool isOwn) => new(lab.Card, lab.Sheet.Source, Language, isOwn ? null : options.Value.PublicUrl, definitions.Current);

    /// <returns>The notice, with its values and the evidence behind each answer of the card.</returns>
    public async Task<Notice> StartAsync(LabState lab, bool isOwn, Body body, Actor actor, CancellationToken cancellation)
    {
        var declaration = Of(lab, isOwn);
        var values = declaration.Values();
        var notice = await drafts.StartAsync(body.Id, declaration.Title, Language, actor, cancellation);
        await drafts.SaveAsync(notice.Id, [.. values.Select(value => new DraftChange(value.Key, value.Value, ExpectedVersion: 0))], actor, cancellation);
        foreach (var told in declaration.Evidence)
        {
            var target = new EvidenceTarget(notice, told.QuestionId, values.GetValueOrDefault(told.QuestionId), ExpectedVersion: 0);
            await evidence.SaveAsync(target, told.Links, declaration.Note(told), actor, cancellation);
        }

        return notice;
    }
}
