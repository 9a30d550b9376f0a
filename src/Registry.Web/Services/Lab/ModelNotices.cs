using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Targets;
using Registry.Web.Pages.Lab;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;
using Registry.Web.Setup;

namespace Registry.Web.Services.Lab;

/// <summary>Starts a draft notice with what a model card can answer; what it cannot know stays blank for a person.</summary>
public sealed class ModelNotices(
    DraftService drafts, EvidenceService evidence, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, IStringLocalizer<OwnLabTexts> texts)
{
    private const int MostCriteria = 5;

    private QuestionnaireDefinition Definition => definitions.Current;

    /// <summary>Header fields and answers by path of the draft, in the language of the request.</summary>
    /// <param name="isOwn">The lab is seen by one person: the notice does not lead there.</param>
    public IReadOnlyDictionary<string, StatedValue> Values(LabState lab, bool isOwn)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var values = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        var answers = ModelCardAnswers.Of(lab.Card);
        foreach (var answer in answers.Where(answer => !answer.IsHeader))
        {
            Add(values, answer.Id, AnswerReading.Read(Question(answer.Id), answer.Values, CultureInfo.InvariantCulture));
        }

        foreach (var answer in answers.Where(answer => answer.IsHeader && !answer.Id.Contains('.')))
        {
            Add(values, DraftPaths.Header(answer.Id), AnswerReading.Read(Field(answer.Id), answer.Values, CultureInfo.InvariantCulture));
        }

        string Part(string id) => answers.Single(answer => answer.Id == id).Values[0];
        var role = answers.Single(answer => answer.Id == "decision.role");
        AddGroup(values, "decision", new() { ["role"] = role.Values[0], ["text"] = Sentence(role, language) });
        AddGroup(values, "lifecycle", new() { ["stage"] = Part("lifecycle.stage"), ["stage_since"] = Written(lab.Card.Created) });
        AddGroup(values, "data_used", new()
        {
            ["name"] = Part("data_used.name"),
            ["source"] = lab.Sheet.Source ?? (lab.IsSimulated ? texts["Notice.Simulated"].Value : lab.Place),
            ["personal"] = Part("data_used.personal"),
        });
        AddGroups(values, "main_criteria", lab.Card.Features.Take(MostCriteria).Select(feature => Criterion(lab, feature, language)));
        Add(values, DraftPaths.Header("summary"), new StatedValue(
            texts["Notice.Summary", lab.Card.Training.Days, lab.IsSimulated ? texts["Notice.Simulated"].Value : lab.Place, LabNames.Target(lab.Target, language)].Value));
        if (Thresholds.All.FirstOrDefault(threshold => threshold.Target == lab.Target) is { } threshold)
        {
            AddGroup(values, "legal_basis", new() { ["reference"] = threshold.Source });
        }

        if (!isOwn)
        {
            AddGroups(values, "documents",
            [
                new() { ["kind"] = "other", ["title"] = texts["Notice.Lab"], ["url"] = Absolute(Links.PollutionPeaksLab(language)) },
                new() { ["kind"] = "evaluation", ["title"] = texts["Notice.Card"], ["url"] = CardAddress(language), ["date"] = Written(lab.Card.Created) },
            ]);
            Add(values, "EXP-04", AnswerReading.Read(Question("EXP-04"), [CardAddress(language)], CultureInfo.InvariantCulture));
        }

        return values;
    }

    /// <returns>The notice, with its values and the evidence behind each answer of the card.</returns>
    public async Task<Notice> StartAsync(LabState lab, bool isOwn, Body body, Actor actor, CancellationToken cancellation)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var values = Values(lab, isOwn);
        var notice = await drafts.StartAsync(body.Id, texts["Notice.Title", LabNames.Target(lab.Target, language)], language, actor, cancellation);
        await drafts.SaveAsync(notice.Id, [.. values.Select(value => new DraftChange(value.Key, value.Value, ExpectedVersion: 0))], actor, cancellation);
        EvidenceLink[] links = isOwn ? [] : [new(CardAddress(language), texts["Notice.Card"])];
        foreach (var answer in ModelCardAnswers.Of(lab.Card).Where(answer => !answer.IsHeader))
        {
            await evidence.SaveAsync(new EvidenceTarget(notice, answer.Id, values.GetValueOrDefault(answer.Id), ExpectedVersion: 0), links, Sentence(answer, language), actor, cancellation);
        }

        return notice;
    }

    private Dictionary<string, string> Criterion(LabState lab, CardFeature feature, string language) => new()
    {
        ["name"] = LabNames.Column(feature.Name, language),
        ["text"] = LabNames.WithUnit(lab.Model.Features.Single(profile => profile.Feature.Name == feature.Name).Feature, language),
        ["weight"] = texts["Notice.Share", LabWording.Percent(feature.Share)],
    };

    private void AddGroup(Dictionary<string, StatedValue> values, string id, Dictionary<string, string> parts) => AddGroups(values, id, [parts]);

    private void AddGroups(Dictionary<string, StatedValue> values, string id, IEnumerable<Dictionary<string, string>> items) =>
        Add(values, DraftPaths.Header(id), AnswerReading.ReadGroup(Field(id), items, CultureInfo.InvariantCulture));

    private static void Add(Dictionary<string, StatedValue> values, string path, StatedValue? value)
    {
        if (value is not null)
        {
            values[path] = value;
        }
    }

    private Question Question(string id) => Definition.Question(id) ?? throw new InvalidOperationException($"The questionnaire has no question {id}.");

    private Field Field(string id) => Definition.Field(id) ?? throw new InvalidOperationException($"The questionnaire has no field {id}.");

    private string CardAddress(string language) => Absolute(Links.LabPage(language, "data")) + "#model-card";

    private string Absolute(string address) => options.Value.PublicUrl.TrimEnd('/') + address;

    private string Sentence(CardAnswer answer, string language)
    {
        var sentence = language == "fr" ? answer.French : answer.English;
        return answer.IsToCheck ? texts["Notice.ToCheck", sentence] : sentence;
    }

    private static string Written(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
