using System.Globalization;
using System.Resources;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Targets;
using Registry.Web.Pages.Lab;
using Registry.Web.Resources;

namespace Registry.Web.Services.Lab;

/// <summary>What a notice says of a model by its card, in one language; what a card cannot know stays blank for a person.</summary>
/// <param name="source">Who measured, as the data sheet tells it; null where it does not.</param>
/// <param name="language">fr or en.</param>
/// <param name="site">Address of the registry, whose lab shows the model; null where one person alone sees that lab: the notice does not lead there.</param>
public sealed class ModelDeclaration(ModelCard card, string? source, string language, string? site, QuestionnaireDefinition definition)
{
    private const int MostCriteria = 5;

    private static readonly ResourceManager Texts = new(typeof(OwnLabTexts));

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");
    private readonly IReadOnlyList<CardAnswer> _answers = ModelCardAnswers.Of(card);

    public string Title => Text("Notice.Title", Target);

    /// <summary>Behind each answer of the card, by the order of the card.</summary>
    public IReadOnlyList<ModelEvidence> Evidence =>
        [.. _answers.Where(answer => !answer.IsHeader).Select(answer => new ModelEvidence(answer.Id, Sentence(answer), answer.IsToCheck, CardLinks))];

    private PeakTarget Peak => PeakTarget.Parse(card.Target);

    private string Target => LabNames.Target(Peak, language);

    /// <summary>Whose days they are; simulated ones say so.</summary>
    private string Place => card.Training.IsSimulated ? Text("Notice.Simulated") : card.Training.Data;

    private string? CardAddress => site is null ? null : Absolute(Links.LabPage(language, "data")) + "#model-card";

    private IReadOnlyList<EvidenceLink> CardLinks => CardAddress is { } address ? [new(address, Text("Notice.Card"))] : [];

    /// <summary>Header fields and answers by path of the draft.</summary>
    public IReadOnlyDictionary<string, StatedValue> Values()
    {
        var values = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var answer in _answers.Where(answer => !answer.IsHeader))
        {
            AddAnswer(values, answer.Id, answer.Values);
        }

        foreach (var answer in _answers.Where(answer => answer.IsHeader && !answer.Id.Contains('.')))
        {
            Add(values, DraftPaths.Header(answer.Id), AnswerReading.Read(Field(answer.Id), answer.Values, CultureInfo.InvariantCulture));
        }

        AddFacts(values);
        AddDocuments(values);
        return values;
    }

    /// <summary>How much of the model's answer something decides, in words.</summary>
    /// <param name="share">Of all the movement of the score, from 0 to 1.</param>
    public string Weight(double share) => Text("Notice.Share", LabNames.In(language).Percent(share));

    /// <summary>What stands behind an answer; what the card does not prove says that it is to be checked.</summary>
    public string Note(ModelEvidence evidence) => Checked(evidence.Sentence, evidence.IsToCheck);

    private void AddFacts(Dictionary<string, StatedValue> values)
    {
        string Part(string id) => Answer(id).Values[0];
        var role = Answer("decision.role");
        AddGroup(values, "decision", new() { ["role"] = role.Values[0], ["text"] = Checked(Sentence(role), role.IsToCheck) });
        AddGroup(values, "lifecycle", new() { ["stage"] = Part("lifecycle.stage"), ["stage_since"] = Written(card.Created) });
        AddGroup(values, "data_used", new()
        {
            ["name"] = card.Training.IsSimulated ? Text("Notice.SimulatedDays", Part("data_used.name")) : Part("data_used.name"),
            ["source"] = source ?? Place,
            ["collected"] = Text("Notice.Collected", card.Training.Days),
            ["personal"] = Part("data_used.personal"),
        });
        AddGroups(values, "main_criteria", card.Features.Take(MostCriteria).Select(Criterion));
        Add(values, DraftPaths.Header("summary"), new StatedValue(Text("Notice.Summary", card.Training.Days, Place, Target)));
        if (Thresholds.All.FirstOrDefault(threshold => threshold.Target == Peak) is { } threshold)
        {
            AddGroup(values, "legal_basis", new() { ["reference"] = threshold.Source });
        }
    }

    private void AddDocuments(Dictionary<string, StatedValue> values)
    {
        if (CardAddress is not { } address)
        {
            return;
        }

        AddGroups(values, "documents",
        [
            new() { ["kind"] = "other", ["title"] = Text("Notice.Lab", Place), ["url"] = Absolute(Links.PollutionPeaksLab(language)) },
            new() { ["kind"] = "evaluation", ["title"] = Text("Notice.Card"), ["url"] = address, ["date"] = Written(card.Created) },
        ]);
        AddAnswer(values, "EXP-04", [address]);
    }

    private Dictionary<string, string> Criterion(CardFeature feature) => new()
    {
        ["name"] = LabNames.Column(feature.Name, language),
        ["text"] = LabNames.WithUnit(new Feature(feature.Name, feature.Unit, feature.Source), language),
        ["weight"] = Weight(feature.Share),
    };

    private void AddAnswer(Dictionary<string, StatedValue> values, string id, IReadOnlyList<string> raw)
    {
        var question = definition.Question(id) ?? throw new InvalidOperationException($"The questionnaire has no question {id}.");
        Add(values, id, AnswerReading.Read(question, raw, CultureInfo.InvariantCulture));
    }

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

    private CardAnswer Answer(string id) => _answers.Single(answer => answer.Id == id);

    private Field Field(string id) => definition.Field(id) ?? throw new InvalidOperationException($"The questionnaire has no field {id}.");

    private string Sentence(CardAnswer answer) => language == "fr" ? answer.French : answer.English;

    private string Checked(string sentence, bool isToCheck) => isToCheck ? Text("Notice.ToCheck", sentence) : sentence;

    private string Absolute(string address) => site!.TrimEnd('/') + address;

    private string Text(string key, params object[] arguments) => string.Format(
        _culture, Texts.GetString(key, _culture) ?? throw new MissingManifestResourceException($"The notice of a model has no text “{key}”."), arguments);

    private static string Written(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What stands behind one answer of a model's card.</summary>
/// <param name="Sentence">Supports the answer.</param>
/// <param name="IsToCheck">The card does not prove it: it is an assumption about use.</param>
public sealed record ModelEvidence(string QuestionId, string Sentence, bool IsToCheck, IReadOnlyList<EvidenceLink> Links);
