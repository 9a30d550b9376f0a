using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>Notices of the right shape with texts that people and programs really paste: the loss report of every standard says exactly what was lost.</summary>
public sealed class WildNoticeTests
{
    private static readonly IReadOnlyList<Standard> Written = [.. StandardCatalogue.Shipped(Definitions.Current).All.Where(standard => standard.Writing is not null)];

    private static readonly string[] Texts =
    [
        "Une phrase.", "Deux lignes\nsans plus", "Un paragraphe\n\net un autre", "– un\n– deux", "1. Loi A 2. Loi B", "Loi A, art. 2; loi B, art. 35", "a | b", "[x]", "['a', 'b']",
        "a < b & c > d", "<b>gras</b>", "&amp; &lt;i&gt;", "]]>", "\"guillemets\" et 'apostrophes'", "=1+1", "'=déjà", "tabu\tlation", "retour\r\nchariot", "👨‍👩‍👧 famille", "e\u0301te\u0301",
        "مرحبا \u200Fبالعالم", "espace\u00A0insécable", "\u200B", "* * *", "avant\n* * *\naprès", "  autour  ", "fin de ligne  \nsuite", "trop\n\n\n\nd’air", "https://example.org/a?b=1&amp;c=2", "–", "- tiret\n- tiret",
    ];

    [Fact]
    public void Write_WildNotice_EveryStandardReportsExactlyWhatItLoses() => Gen.Int.Sample(
        seed =>
        {
            var values = Notice(new Random(seed));
            foreach (var standard in Written)
            {
                Reread.AssertReportIsTrue(standard, values);
            }
        },
        iter: 120);

    internal static AnswerSet Notice(Random random) => new(
        Some(random, Definitions.Current.Header.Where(field => field.Step is not null), field => (field.Id, Of(random, field))),
        Some(random, Definitions.Current.Questions, question => (question.Id, question.Type == AnswerType.Multiple ? Several(random, question.Options) : Value(random, question.Type, question.Options))));

    private static Dictionary<string, StatedValue> Some<T>(Random random, IEnumerable<T> known, Func<T, (string Id, JsonNode? Value)> make) => known
        .Where(_ => random.Next(5) > 0).Select(make).Where(one => one.Value is not null)
        .ToDictionary(one => one.Id, one => Stated(random, one.Value!), StringComparer.Ordinal);

    private static StatedValue Stated(Random random, JsonNode value) => random.Next(12) switch
    {
        0 => StatedValue.Unknown,
        1 => StatedValue.NotApplicable,
        2 => new StatedValue(value, DisclosureState.Withheld, "CRPA L.311-5"),
        _ => new StatedValue(value),
    };

    private static JsonNode? Of(Random random, Field field)
    {
        JsonNode? One() => field.Type == AnswerType.Group
            ? new JsonObject(field.Fields.Where(_ => random.Next(4) > 0).Select(part => KeyValuePair.Create(part.Id, Value(random, part.Type, part.Options))).Where(part => part.Value is not null))
            : Value(random, field.Type, field.Options);
        return field.Repeatable ? new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => One()).Where(item => item is not null)])
            : field.Type == AnswerType.Multiple ? Several(random, field.Options)
            : One();
    }

    private static JsonArray Several(Random random, IReadOnlyList<Option> options) => new([.. options.Where(_ => random.Next(3) == 0).Select(option => JsonValue.Create(option.Value))]);

    private static JsonNode? Value(Random random, AnswerType type, IReadOnlyList<Option> options) => type switch
    {
        _ when options.Count > 0 => options[random.Next(options.Count)].Value,
        AnswerType.Date => new DateOnly(2020 + random.Next(8), 1 + random.Next(12), random.Next(2) == 0 ? 1 : 1 + random.Next(28)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AnswerType.Number => random.Next(2) == 0 ? random.Next(100_000) : JsonValue.Create("12.5"),
        AnswerType.Url => $"https://example.org/{random.Next(50)}{(random.Next(3) == 0 ? "?a=1&b=2" : "")}{(random.Next(8) == 0 ? new string('x', 600) : "")}",
        AnswerType.Email => $"service{random.Next(9)}@example.org",
        AnswerType.Phone => "+33 1 23 45 67 89",
        AnswerType.Language => random.Next(2) == 0 ? "fr" : "en",
        AnswerType.Code => "356000000",
        _ => Text(random),
    };

    private static string Text(Random random)
    {
        var one = Texts[random.Next(Texts.Length)];
        return random.Next(10) switch
        {
            0 => string.Join(' ', Enumerable.Repeat(one, 200 + random.Next(800))),
            1 => $"{one}\n{Texts[random.Next(Texts.Length)]}",
            2 => $"{one} {Texts[random.Next(Texts.Length)]}",
            _ => one,
        };
    }
}
