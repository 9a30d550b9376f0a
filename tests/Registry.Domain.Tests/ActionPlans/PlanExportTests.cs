using System.Text;
using Registry.Domain.ActionPlans;
using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;
using Registry.Domain.Tests.Questionnaire;

namespace Registry.Domain.Tests.ActionPlans;

public sealed class PlanExportTests
{
    [Fact]
    public void Calendar_OfAPlan_IsTheGoldenFile()
    {
        var plan = new ActionPlan([Plans.Suggestion("FIN-06")], [
            Plans.Item("FIN-06", text: "Choisir deux indicateurs, les suivre ; publier \\ chaque année une ligne très longue sur l’égalité d’accès à l’école\nEt la relire") with { Due = new DateOnly(2027, 3, 31), Function = "Responsable du service des écoles" },
            Plans.Item(status: ActionStatus.Done) with { Id = new Guid("0199a3f0-0000-7000-8000-000000000002"), DoneAt = new DateTime(2026, 10, 1, 8, 30, 0, DateTimeKind.Utc), Version = 3 },
            Plans.Item(status: ActionStatus.Declined),
        ]);

        var calendar = new PlanCalendar(Definitions.Current, "Places en école, dérogations", "fr").Write(plan);

        var golden = Path.Combine(AppContext.BaseDirectory, "ActionPlans", "Golden", "plan.ics");
        Assert.Equal(File.ReadAllText(golden), calendar);
    }

    [Fact]
    public void Calendar_LongLines_AreFoldedWithinSeventyFiveOctets()
    {
        var text = string.Concat(Enumerable.Repeat("École 🏫, ", 60));

        var calendar = new PlanCalendar(Definitions.Current, "Titre", "fr").Write(new ActionPlan([], [Plans.Item(text: text)]));

        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', calendar);
        Assert.Contains("SUMMARY:" + text.Replace(",", "\\,", StringComparison.Ordinal), calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', calendar.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+33", "'+33")]
    [InlineData("-1", "'-1")]
    [InlineData("@somme", "'@somme")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData("dire \"oui\"", "\"dire \"\"oui\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    public void Cell_OfATable_IsQuotedAndNeverAFormula(string value, string cell) => Assert.Equal(cell, CsvText.Cell(SpreadsheetText.Harmless(value)));

    [Fact]
    public void Csv_OfAPlan_HasThePlanThenTheOpenSuggestions()
    {
        var plan = new ActionPlan([Plans.Suggestion("FIN-06")], [Plans.Item(text: "=1+1") with { Due = Notice.Today.AddDays(-1), Function = "Chef de service, écoles" }]);

        var lines = new PlanCsv(Definitions.Current, "en", "fr", Notice.Today).Write(plan).Split("\r\n");

        Assert.Equal("Action,Status,Who can act,Function,Due date,Late,Effort,No longer needed,Reason,Origin,Question code,Question", lines[0]);
        Assert.Equal("'=1+1,Kept,Business unit,\"Chef de service, écoles\",2026-11-22,yes,Days,no,,Added,,", lines[1]);
        Assert.Contains("FIN-06", lines[2], StringComparison.Ordinal);
        Assert.Contains("Suggested", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
    }
}
