using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Demonstration.Generated;

/// <summary>
/// Made-up notices of made-up bodies, to try the registry at the size of a country. Notice number n of a seed is always the same but for its salt, whatever
/// was generated before it; dates are told back from the day given.
/// </summary>
public sealed class GeneratedNotices
{
    public const string Language = "fr";

    /// <summary>Bodies, suppliers and datasets that many notices share.</summary>
    private const int BodyCount = 900;
    private const int SupplierCount = 240;
    private const int DatasetCount = 1_500;
    private const int TerritoryCount = 1_200;

    private const double AssessedShare = 0.7;
    private const double RevisedShare = 0.05;
    private const int OldestInDays = 1_400;

    private static readonly string[] Kinds = ["rules_body", "rules_text", "statistical", "machine_learning", "generative", "sensor_image", "other"];
    private static readonly string[] Stages = ["in_use", "pilot", "project", "retired", "suspended"];
    private static readonly string[] Roles = ["influences", "none", "decides"];
    private static readonly string[] Units = ["case_files", "people", "households", "companies"];

    private readonly ulong _seed;
    private readonly DateTime _today;
    private readonly QuestionnaireDefinition _definition;
    private readonly GeneratedVocabulary _words = GeneratedVocabulary.Read();
    private readonly ZipfList<int> _bodies = new([.. Enumerable.Range(0, BodyCount)]);
    private readonly ZipfList<string> _suppliers;
    private readonly ZipfList<string> _datasets;
    private readonly ZipfList<string> _territories;
    private readonly ZipfList<string> _kinds = new(Kinds);
    private readonly ZipfList<string> _stages = new(Stages);

    /// <param name="today">UTC; no notice is published later.</param>
    public GeneratedNotices(int seed, DateTime today, QuestionnaireDefinition definition)
    {
        _seed = (ulong)seed;
        _today = today.Date;
        _definition = definition;
        var numbers = new SeededNumbers(_seed);
        _suppliers = new([.. Enumerable.Range(0, SupplierCount).Select(_ => $"{_words.Place(numbers)} Logiciels (fictif)").Distinct()]);
        _datasets = new([.. Enumerable.Range(0, DatasetCount).Select(_ => $"{Capital(_words.Data.Pick(numbers))}, {_words.Place(numbers)}").Distinct()]);
        _territories = new([.. Enumerable.Range(0, TerritoryCount).Select(_ => _words.Place(numbers)).Distinct()]);
    }

    /// <summary>The name of a body, which says that it is made up.</summary>
    public string BodyName(int number)
    {
        var numbers = Numbers(number, stream: 2);
        return $"{numbers.OneOf(_words.Bodies)} {_words.Place(numbers)}";
    }

    public NoticeId IdOf(int number) => NoticeId.FromNumber(Numbers(number, stream: 1).Next());

    public GeneratedNotice Notice(int number)
    {
        var numbers = Numbers(number, stream: 0);
        var purpose = _words.Purposes.Pick(numbers);
        var publishedAt = _today.AddDays(-1 - numbers.Below(OldestInDays)).AddMinutes(420 + numbers.Below(600));
        var values = new AnswerSet(
            Header(numbers, purpose, publishedAt),
            numbers.Chance(AssessedShare) ? GeneratedAnswers.Of(_definition, numbers, publishedAt) : []);
        var versions = new List<GeneratedVersion> { new(values, publishedAt, null) };
        if (numbers.Chance(RevisedShare))
        {
            versions.Add(Revision(numbers, purpose, versions[0]));
        }

        return new GeneratedNotice(IdOf(number), _bodies.Pick(numbers), versions);
    }

    private GeneratedVersion Revision(SeededNumbers numbers, GeneratedPurpose purpose, GeneratedVersion first)
    {
        var header = new Dictionary<string, StatedValue>(first.Values.Header, StringComparer.Ordinal)
        {
            ["affected_people"] = new($"{Capital(purpose.People)}. {new GeneratedTexts(_words, numbers, purpose, _suppliers.Pick(numbers)).Paragraph(2)}"),
        };
        var days = (_today - first.PublishedAt).TotalDays * numbers.Share();
        return new GeneratedVersion(first.Values with { Header = header }, first.PublishedAt.AddDays(days), "Précise les personnes concernées.");
    }

    private Dictionary<string, StatedValue> Header(SeededNumbers numbers, GeneratedPurpose purpose, DateTime publishedAt)
    {
        var place = _words.Place(numbers);
        var supplier = _suppliers.Pick(numbers);
        var texts = new GeneratedTexts(_words, numbers, purpose, supplier);
        return new(StringComparer.Ordinal)
        {
            ["title"] = new($"{purpose.Title} à {place}"),
            ["summary"] = new($"{purpose.Does}. Fiche fictive, composée par un programme pour essayer le registre."),
            ["department"] = new(Capital(_words.Teams.Pick(numbers))),
            ["policy_area"] = new(new JsonArray(purpose.Area)),
            ["kind"] = new(new JsonArray(_kinds.Pick(numbers))),
            ["lifecycle"] = new(Lifecycle(numbers, publishedAt)),
            ["affected_people"] = new($"{Capital(purpose.People)} de {place}."),
            ["volume"] = new(new JsonObject { ["amount"] = 10 + numbers.Below(9_000), ["unit"] = numbers.OneOf(Units), ["basis"] = "estimated" }),
            ["decision"] = new(new JsonObject { ["role"] = numbers.OneOf(Roles), ["text"] = texts.Paragraph(2 + numbers.Below(3)) }),
            ["main_criteria"] = new(new JsonArray([.. Enumerable.Range(0, 2 + numbers.Below(3)).Select(_ => Criterion(numbers, texts))])),
            ["data_used"] = new(new JsonArray([.. Enumerable.Range(0, 1 + numbers.Below(3)).Select(_ => Dataset(numbers, texts))])),
            ["recourse"] = new(Recourse(numbers, texts)),
            ["suppliers"] = new(new JsonArray(new JsonObject { ["name"] = supplier, ["product"] = numbers.OneOf(_words.Products) })),
            ["legal_basis"] = new(new JsonArray(new JsonObject { ["reference"] = $"Délibération {publishedAt.Year}-{numbers.Below(200)} de {place} (fictive)" })),
            ["territory"] = new(new JsonArray(new JsonObject { ["level"] = "municipality", ["name"] = _territories.Pick(numbers) })),
            ["languages"] = new(new JsonArray(Language)),
        };
    }

    private JsonObject Lifecycle(SeededNumbers numbers, DateTime publishedAt) => new()
    {
        ["stage"] = _stages.Pick(numbers),
        ["stage_since"] = publishedAt.AddDays(-numbers.Below(900)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private JsonObject Criterion(SeededNumbers numbers, GeneratedTexts texts) => new JsonObject
    {
        ["name"] = Capital(_words.Data.Pick(numbers)),
        ["text"] = texts.Paragraph(1 + numbers.Below(2)),
        ["weight"] = $"{5 * (1 + numbers.Below(10))} points",
    };

    private JsonObject Dataset(SeededNumbers numbers, GeneratedTexts texts) => new JsonObject
    {
        ["name"] = _datasets.Pick(numbers),
        ["source"] = Capital(_words.Teams.Pick(numbers)),
        ["collected"] = texts.Paragraph(1),
        ["personal"] = numbers.Chance(0.6) ? "yes" : "no",
    };

    private JsonObject Recourse(SeededNumbers numbers, GeneratedTexts texts) => new()
    {
        ["service"] = Capital(_words.Teams.Pick(numbers)),
        ["channel"] = texts.Paragraph(1),
        ["deadline_days"] = 30 * (1 + numbers.Below(3)),
    };

    /// <summary>Numbers of one notice or body alone, so that it is the same whatever else is generated.</summary>
    private SeededNumbers Numbers(int number, int stream) => new(new SeededNumbers(_seed * 4 + (ulong)stream).Next() ^ ((ulong)number * 0xD1342543DE82EF95));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
