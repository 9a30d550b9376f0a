using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.PollutionPeaks.ModelCards;
using Registry.Web.Services;
using Registry.Web.Services.Lab;

namespace Registry.Web.Demonstration;

/// <summary>
/// Fills a notice from the card of a model as “declare this model” does. What the file of the notice says comes before what the card says,
/// as when people correct such a draft.
/// </summary>
/// <param name="confirmed">What the card only assumes and the people of the body found true: question ids and <c>field.part</c>.</param>
/// <param name="site">Address of the registry, whose lab shows the model.</param>
/// <param name="language">Of the notice.</param>
internal sealed class DeclaredCard(ModelCard card, IReadOnlySet<string> confirmed, string site, string language)
{
    /// <summary>Stands in a list for what the card has there.</summary>
    private const string OfTheCard = "card";

    private readonly ModelDeclaration _declaration = Declaration(card, site, language);
    private readonly AnswerSet _declared = DraftPaths.ToAnswerSet(Declaration(card, site, language).Values());

    /// <param name="madeFrom">What the file of the notice says of the card.</param>
    public static DeclaredCard Read(JsonNode madeFrom, string site, string language)
    {
        // The day of the training is the fiction's, as all dates of the notice are.
        var trained = DateTimeOffset.Parse(madeFrom["trained"]!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new(
            DemonstrationContent.ReadCard(madeFrom["card"]!.GetValue<string>()) with { Created = trained },
            madeFrom["confirmed"]!.AsArray().Select(id => id!.GetValue<string>()).ToHashSet(StringComparer.Ordinal),
            site,
            language);
    }

    /// <summary>Lists are taken from the file, with what the card has where the file says so; of a group, the parts that the file corrects.</summary>
    public JsonObject Header(JsonObject written)
    {
        var header = Values(_declared.Header);
        foreach (var (field, value) in written)
        {
            header[field] = (value, header[field]) switch
            {
                (JsonArray items, var declared) => Items(items, declared as JsonArray, CriterionWeights.Of(items, card, _declaration)),
                (JsonObject parts, JsonObject declared) => Corrected(declared, parts),
                _ => value?.DeepClone(),
            };
        }

        return header;
    }

    public JsonObject Answers(JsonObject written) => Corrected(Values(_declared.Answers), written);

    /// <summary>The translated texts of the header, with those of the card where the original has them.</summary>
    public JsonObject Translated(JsonObject written, JsonObject original, string translation)
    {
        var declaration = Declaration(card, site, translation);
        var declared = DraftPaths.ToAnswerSet(declaration.Values()).Header;
        return new(written.Select(pair => KeyValuePair.Create(pair.Key, pair.Value is JsonArray items
            ? Items(items, Texts(pair.Key, declared.GetValueOrDefault(pair.Key)), CriterionWeights.Of(original[pair.Key]!.AsArray(), card, declaration))
            : pair.Value?.DeepClone())));
    }

    /// <summary>
    /// What the card puts behind the answers: its sentence and a link to it where it proves something, the sentence alone where it assumes and people confirm,
    /// the link alone where people say more than it proves. What people decided against an assumption rests on their word.
    /// </summary>
    public IReadOnlyDictionary<string, DemonstrationEvidence> Evidence(JsonObject written) => _declaration.Evidence
        .Where(told => !(told.IsToCheck && written.ContainsKey(told.QuestionId)))
        .ToDictionary(
            told => told.QuestionId,
            told => (written.ContainsKey(told.QuestionId), confirmed.Contains(told.QuestionId)) switch
            {
                (true, _) => new DemonstrationEvidence(told.Links, Note: null),
                (_, true) => new DemonstrationEvidence([], told.Sentence),
                _ => new DemonstrationEvidence(told.Links, _declaration.Note(told)),
            },
            StringComparer.Ordinal);

    private static ModelDeclaration Declaration(ModelCard card, string site, string language) => new(card, source: null, language, site, Definitions.Current);

    private static JsonArray Items(JsonArray items, JsonArray? declared, IReadOnlyDictionary<int, string> weights) => new([.. items.SelectMany((item, rank) => item switch
    {
        JsonValue word when word.ToString() == OfTheCard => declared?.Select(own => own?.DeepClone()) ?? throw new FormatException("The card has no such list."),
        JsonObject parts when weights.TryGetValue(rank, out var weight) => [CriterionWeights.Weighed(parts, weight)],
        _ => [item?.DeepClone()],
    })]);

    private static JsonObject Values(IReadOnlyDictionary<string, StatedValue> values) =>
        new(values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value?.DeepClone())));

    private static JsonObject Corrected(JsonObject declared, JsonObject written)
    {
        var corrected = declared.DeepClone().AsObject();
        foreach (var (id, value) in written)
        {
            corrected[id] = value?.DeepClone();
        }

        return corrected;
    }

    /// <summary>Of each item of a list only what is text: the rest needs no translation.</summary>
    private static JsonArray? Texts(string field, StatedValue? declared)
    {
        var texts = (Definitions.Current.Field(field)?.Fields ?? []).Where(part => part.Type == AnswerType.Text).Select(part => part.Id).ToList();
        return declared?.Value is JsonArray items
            ? new([.. items.Select(item => new JsonObject(texts.Where(item!.AsObject().ContainsKey).Select(part => KeyValuePair.Create(part, item![part]?.DeepClone()))))])
            : null;
    }
}
