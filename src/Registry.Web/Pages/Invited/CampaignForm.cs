using Registry.Domain.Inventories;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Invited;

/// <summary>One question of a campaign as it is typed.</summary>
/// <param name="Answer"><c>yes</c>, <c>no</c> or null.</param>
/// <param name="Tools">The lines shown, blank ones too.</param>
public sealed record CampaignLine(CampaignQuestion Question, string? Answer, IReadOnlyList<(string Name, string Purpose)> Tools)
{
    public string AnswerField => "answer-" + Question.Id;

    public string RowsField => "rows-" + Question.Id;

    public IEnumerable<(string Name, string Purpose)> Named => Tools.Where(tool => tool.Name.Length > 0 || tool.Purpose.Length > 0);

    public string NameField(int row) => $"name-{Question.Id}-{row}";

    public string PurposeField(int row) => $"purpose-{Question.Id}-{row}";
}

/// <summary>The ten questions as posted: nothing that was typed is lost.</summary>
public static class CampaignForm
{
    public const int LongestName = 150;
    public const int LongestPurpose = 300;
    private const int FirstRows = 1;
    private const int MostRows = 30;

    public static IReadOnlyList<CampaignLine> Blank { get; } = [.. CampaignQuestions.All.Select(question => new CampaignLine(question, null, [.. Enumerable.Repeat(("", ""), FirstRows)]))];

    /// <param name="more">Id of the question that gets one more line.</param>
    public static IReadOnlyList<CampaignLine> Read(IFormCollection form, string? more) => [.. Blank.Select(line => Read(form, line, line.Question.Id == more))];

    public static IReadOnlyList<CampaignTool> Tools(IEnumerable<CampaignLine> lines) =>
        [.. lines.Where(line => line.Answer == "yes").SelectMany(line => line.Named.Select(tool => new CampaignTool(line.Question.Id, tool.Name, tool.Purpose)))];

    private static CampaignLine Read(IFormCollection form, CampaignLine line, bool more)
    {
        var rows = Math.Clamp(int.TryParse(form[line.RowsField], out var posted) ? posted : FirstRows, FirstRows, MostRows) + (more ? 1 : 0);
        return line with
        {
            Answer = form[line.AnswerField].ToString() is "yes" or "no" ? form[line.AnswerField].ToString() : null,
            Tools = [.. Enumerable.Range(0, Math.Min(rows, MostRows)).Select(row => (form[line.NameField(row)].ToString().Trim(), form[line.PurposeField(row)].ToString().Trim()))],
        };
    }
}
