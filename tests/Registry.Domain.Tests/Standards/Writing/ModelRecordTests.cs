using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>British records number their fields one after the other: each model more moves what follows by eight.</summary>
public sealed class ModelRecordTests
{
    private static readonly Standard Atrs = StandardCatalogue.Shipped(Definitions.Current).Find("atrs-4.0")!;

    [Fact]
    public void ReadAndWrite_TwoModels_KeepsEachWithItsNumbers()
    {
        var original = new JsonObject
        {
            ["1 Name"] = "Queue forecast",
            ["2 Description"] = "Says how long people will wait.",
            ["5 Organisation or department"] = "Fictional office",
            ["28 Model name"] = "Short term",
            ["30 Model task"] = "The next hour",
            ["33 Model architecture"] = "A table of means",
            ["36 Model name"] = "Long term",
            ["37 Model version"] = "2.1",
            ["41 Model architecture"] = "Gradient boosting",
            ["47 Sensitive attributes"] = "Age, in the development data",
            ["53 Data sources"] = new JsonArray("Till records"),
            ["58 Impact assessments"] = new JsonArray("DPIA of 2026"),
        };

        var reading = Reread.Read(Atrs, original);
        var record = Reread.Write(Atrs, WritingSource.Of(reading, Atrs.Id, Reread.Kept(reading)));
        var written = JsonRecord.Write(record);

        Assert.Equal(["A table of means", "Gradient boosting"], Header(reading.Values, "main_criteria").Select(item => item!["text"]!.GetValue<string>()));
        Assert.Equal("Till records", Assert.Single(Header(reading.Values, "data_used"))!["name"]!.GetValue<string>());
        Assert.Equal("DPIA of 2026", Assert.Single(Header(reading.Values, "documents"))!["title"]!.GetValue<string>());
        Assert.All(original, member => Assert.Equal(member.Value!.ToJsonString(), written[member.Key]?.ToJsonString()));
        Assert.False(written.ContainsKey("29 Model version"));
        Assert.Contains("\n### 37 Model version\n", RecordFormats.Write(record, RecordFormat.Markdown), StringComparison.Ordinal);
        Assert.Contains("41 Model architecture,Gradient boosting\r\n", RecordFormats.Write(record, RecordFormat.Csv), StringComparison.Ordinal);
        Assert.Empty(record.Report.NotCarried);
        Assert.Empty(record.Report.Transformed);
    }

    [Fact]
    public void Write_OneModel_KeepsTheNumbersOfTheStandard()
    {
        var record = Reread.Write(Atrs, Specimen.Of(Definitions.Current, Atrs));

        Assert.NotNull(record.Field("33 Model architecture"));
        Assert.NotNull(record.Field("50 Impact assessments"));
        Assert.DoesNotContain(record.Fields, field => field.Field.Name.StartsWith("58 ", StringComparison.Ordinal));
    }

    private static JsonArray Header(AnswerSet values, string field) => values.Header[field].Value!.AsArray();
}
