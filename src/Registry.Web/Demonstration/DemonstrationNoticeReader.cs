using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Demonstration;

/// <summary>
/// Reads one notice. The file tells the current version whole; <c>versions</c> tells, for each later version, what was different
/// before it, so that earlier versions are found by walking back. What a notice has from the card of a model is filled in last.
/// </summary>
internal static class DemonstrationNoticeReader
{
    private static readonly string[] Parts = ["header", "answers", "disclosure", "translations", "evidence"];

    /// <param name="site">Address of the registry.</param>
    public static DemonstrationNotice Read(JsonObject file, string site)
    {
        var language = file["language"]!.GetValue<string>();
        var card = file["made_from"] is { } madeFrom ? DeclaredCard.Read(madeFrom, site, language) : null;
        var versions = new List<DemonstrationVersion>();
        var state = Parts.ToDictionary(part => part, part => file[part]?.DeepClone() as JsonObject ?? [], StringComparer.Ordinal);
        foreach (var later in (file["versions"]?.AsArray() ?? []).Reverse())
        {
            versions.Add(Version(state, card, Time(later!["published"]), later["note"]![language]!.GetValue<string>()));
            StepBack(state, later["before"]!.AsObject());
        }

        versions.Add(Version(state, card, Time(file["published"]), reason: null));
        versions.Reverse();
        return new DemonstrationNotice(file["slug"]!.GetValue<string>(), file["body"]!.GetValue<string>(), language, versions);
    }

    private static void StepBack(Dictionary<string, JsonObject> state, JsonObject before)
    {
        foreach (var (part, changes) in before)
        {
            // A translation is told by language, then by header and answers.
            Restore(state[part], changes!.AsObject(), levels: part == "translations" ? 3 : 1);
        }
    }

    private static void Restore(JsonObject values, JsonObject before, int levels)
    {
        foreach (var (id, value) in before)
        {
            if (value is null)
            {
                // It was not there yet.
                values.Remove(id);
            }
            else if (levels > 1 && value is JsonObject inner && values[id] is JsonObject kept)
            {
                Restore(kept, inner, levels - 1);
            }
            else
            {
                values[id] = value.DeepClone();
            }
        }
    }

    private static DemonstrationVersion Version(Dictionary<string, JsonObject> state, DeclaredCard? card, DateTime publishedAt, string? reason)
    {
        var (header, answers) = (state["header"], state["answers"]);
        return new(
            publishedAt,
            reason,
            new AnswerSet(
                Values(card?.Header(header) ?? header, "header.", state["disclosure"]),
                Values(card?.Answers(answers) ?? answers, "", state["disclosure"])),
            [.. state["translations"].Select(translation => Translation(translation, card, header))],
            Evidence(card?.Evidence(answers) ?? new Dictionary<string, DemonstrationEvidence>(), state["evidence"]));
    }

    /// <summary>The links of the file stand beside those of the card.</summary>
    private static Dictionary<string, DemonstrationEvidence> Evidence(IReadOnlyDictionary<string, DemonstrationEvidence> declared, JsonObject written)
    {
        var evidence = declared.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, links) in written)
        {
            var told = evidence.GetValueOrDefault(id, new DemonstrationEvidence([], Note: null));
            evidence[id] = told with
            {
                Links = [.. told.Links, .. links!.AsArray().Select(link => new EvidenceLink(link!["url"]!.GetValue<string>(), link["title"]!.GetValue<string>()))],
            };
        }

        return evidence;
    }

    private static Dictionary<string, StatedValue> Values(JsonObject values, string prefix, JsonObject disclosure) => values.ToDictionary(
        pair => pair.Key,
        pair => Disclosed(Stated(pair.Value), disclosure[prefix + pair.Key]),
        StringComparer.Ordinal);

    private static StatedValue Stated(JsonNode? node) => node switch
    {
        JsonObject group when group.ContainsKey("state") => StatedValueJson.Read(group),
        JsonValue value when value.ToString() == AnswerValue.Unknown => StatedValue.Unknown,
        JsonValue value when value.ToString() == AnswerValue.NotApplicable => StatedValue.NotApplicable,
        _ => new StatedValue(node?.DeepClone()),
    };

    private static StatedValue Disclosed(StatedValue stated, JsonNode? disclosure) => disclosure is null
        ? stated
        : stated with { State = StatedValueJson.ReadState(disclosure["state"]!.GetValue<string>()), Ground = disclosure["ground"]?.GetValue<string>() };

    private static NoticeTranslation Translation(KeyValuePair<string, JsonNode?> translation, DeclaredCard? card, JsonObject original)
    {
        var header = translation.Value!["header"] as JsonObject ?? [];
        return new(
            translation.Key,
            translation.Value["by"]!.GetValue<string>(),
            ByMachine: false,
            Texts(card?.Translated(header, original, translation.Key) ?? header),
            Texts(translation.Value["answers"]));
    }

    private static Dictionary<string, JsonNode?> Texts(JsonNode? texts) =>
        (texts?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => pair.Value?.DeepClone(), StringComparer.Ordinal);

    private static DateTime Time(JsonNode? node) => DateTime.Parse(
        node!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
