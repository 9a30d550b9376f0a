using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Registry.Domain.Exports;
using Registry.Domain.Notices;

namespace Registry.Web.Tests.Exports;

/// <summary>Whatever people write, a table gives it back.</summary>
public sealed class WrittenTableTests
{
    // Mostly the characters that tables trip over.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["=+-@'\"\t\r\n,;|＝ aé"], 0, 12],
        Gen.String[0, 8]);

    private static readonly Gen<JsonNode?> AnyValue = Gen.OneOf(
        AnyText.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
        AnyText.Array[1, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => JsonValue.Create(item))])),
        AnyText.Array[2].Array[1, 3].Select(groups => (JsonNode?)new JsonArray([.. groups.Select(parts => new JsonObject { ["name"] = parts[0], ["source"] = parts[1] })])));

    [Fact]
    public void LongForm_ReadBackByAnotherReader_HasTheSameValues() => AnyValue.Array[1, 6].Sample(values =>
    {
        var header = values.Select((value, place) => (Field: $"field{place}", Value: value)).ToDictionary(value => value.Field, value => new StatedValue(value.Value));
        var document = new NoticeDocument
        {
            Id = NoticeId.FromNumber(7),
            Version = 3,
            Language = "fr",
            Definition = new DefinitionReference("d", "1.0.0"),
            Body = new BodyReference("b", "B"),
            PublishedAt = DateTime.UnixEpoch,
            Values = new AnswerSet(header, new Dictionary<string, StatedValue>()),
            Salt = "",
        };
        var table = new StringBuilder();
        foreach (var row in TidyRow.Of(document).Select(row => row.Cells()).Prepend(TidyRow.Headings))
        {
            CsvText.AppendRow(table, [.. row.Select(SpreadsheetText.Harmless)]);
        }

        var read = Rfc4180.ReadNamed(table.ToString()).Select(row => (row["field"], row["item"], SpreadsheetText.Original(row["value"])));

        Assert.Equal(header.SelectMany(value => Leaves("header." + value.Key, value.Value.Value)), read);
    });

    [Fact]
    public void HarmlessText_BeginsWithNoSignOfAFormula_AndIsExact() => AnyText.Sample(text =>
    {
        var cell = SpreadsheetText.Harmless(text);

        Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝', ..]);
        Assert.Equal(text, SpreadsheetText.Original(cell));
        Assert.True(cell == text || cell == "'" + text);
    });

    [Fact]
    public void Cells_WithEitherSeparator_AreReadBack() => AnyText.Array[2, 5].Array[1, 4].Sample(rows =>
    {
        foreach (var separator in ",;")
        {
            var table = new StringBuilder();
            foreach (var row in rows)
            {
                CsvText.AppendRow(table, row, separator);
            }

            Assert.Equal(rows, Rfc4180.Read(table.ToString(), separator));
        }
    });

    private static IEnumerable<(string Field, string Item, string Value)> Leaves(string field, JsonNode? value) => value switch
    {
        JsonArray items => items.SelectMany((item, place) => item is JsonObject group
            ? group.Select(part => ($"{field}.{part.Key}", $"{place + 1}", part.Value!.GetValue<string>()))
            : [(field, $"{place + 1}", item!.GetValue<string>())]),
        _ => [(field, "1", value!.ToString())],
    };
}
