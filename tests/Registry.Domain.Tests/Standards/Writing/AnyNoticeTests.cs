using System.Text.Json.Nodes;
using CsCheck;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>Whatever a notice holds, valid or not: imported ones keep to no rule of the forms.</summary>
public sealed class AnyNoticeTests
{
    private static readonly IReadOnlyList<Standard> Written = [.. StandardCatalogue.Shipped(Definitions.Current).All.Where(standard => standard.Writing is not null)];

    private static readonly string[] Likely = ["2026-03-17", "https://example.org/a", "agent@example.org", "yes", "unknown", "other", "fr", "12", ""];

    private static readonly string[] Pieces = ["a", "b", " ", " ", "é", "ß", "😀", "<", ">", "&", ";", "|", "'", "\"", "\n", "\n\n", "\t", "– ", "[", "]", "* * *", "<p>", "\r\n", "1. A", "\u0000"];

    [Fact]
    public void Write_AnyNotice_KeepsToLimitsAndLists() => Gen.Int.Sample(
        seed =>
        {
            var values = Notice(new Random(seed));
            var leaves = Leaves.Of(values, Definitions.Current);
            foreach (var standard in Written)
            {
                var record = Reread.Write(standard, values);
                foreach (var (field, texts) in record.Fields)
                {
                    Assert.All(texts.OfType<string>(), text => Assert.True(text.Length <= (field.MaximumLength ?? int.MaxValue), $"{standard.Id} {field.Name}: {text.Length}"));
                    Assert.All(texts.OfType<string>(), text => Assert.True(field.Values.Count == 0 || field.Values.Any(value => value.Value == text && !value.IsReadOnly), $"{standard.Id} {field.Name}: {text}"));
                }

                Assert.Equal(leaves.Count, record.Report.Total);
                Assert.All(standard.Writing!.Formats, format => Assert.NotEmpty(RecordFormats.Write(record, format)));
                Reread.Read(standard, JsonRecord.Write(record));
            }
        },
        iter: 25);

    private static AnswerSet Notice(Random random) => new(
        Some(random, Definitions.Current.Header, field => (field.Id, Shape(random, field))),
        Some(random, Definitions.Current.Questions, question => (question.Id, question.Type == AnswerType.Multiple ? List(random, () => Value(random, question.Options)) : Value(random, question.Options))));

    private static Dictionary<string, StatedValue> Some<T>(Random random, IEnumerable<T> known, Func<T, (string Id, JsonNode? Value)> make) => known
        .Where(_ => random.Next(4) > 0).Select(make)
        .ToDictionary(one => one.Id, one => new StatedValue(one.Value, random.Next(6) > 0 ? DisclosureState.Disclosed : (DisclosureState)random.Next(5)), StringComparer.Ordinal);

    private static JsonNode? Shape(Random random, Field field)
    {
        JsonNode? One() => field.Type == AnswerType.Group
            ? new JsonObject(field.Fields.Where(_ => random.Next(4) > 0).Select(part => KeyValuePair.Create(part.Id, Value(random, part.Options))))
            : Value(random, field.Options);
        return field.Repeatable || field.Type == AnswerType.Multiple || random.Next(20) == 0 ? List(random, One) : One();
    }

    private static JsonArray List(Random random, Func<JsonNode?> one) => new([.. Enumerable.Range(0, random.Next(5)).Select(_ => one())]);

    private static JsonNode? Value(Random random, IReadOnlyList<Option> options) => random.Next(options.Count > 0 ? 12 : 8) switch
    {
        0 => null,
        1 => random.NextInt64(),
        2 => Likely[random.Next(Likely.Length)],
        3 => Text(random, 6000),
        _ when options.Count > 0 => options[random.Next(options.Count)].Value,
        _ => Text(random, 80),
    };

    private static string Text(Random random, int longest) => string.Concat(Enumerable.Range(0, random.Next(longest)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
