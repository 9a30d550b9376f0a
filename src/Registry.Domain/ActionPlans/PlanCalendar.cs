using System.Globalization;
using System.Text;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

/// <summary>What a body promised, as tasks of a calendar (RFC 5545, VTODO). Declined actions and bare suggestions are left out.</summary>
/// <param name="definition">Words the questions and levers.</param>
/// <param name="noticeTitle">Said with each task, which is read far from its notice.</param>
public sealed class PlanCalendar(QuestionnaireDefinition definition, string noticeTitle, string language)
{
    /// <summary>Octets of a line without its end (RFC 5545 section 3.1).</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    public string Write(ActionPlan plan)
    {
        _text.Clear();
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Algorithm transparency registry//Action plan//" + language.ToUpperInvariant());
        foreach (var item in plan.Promised)
        {
            Append(item);
        }

        Line("END", "VCALENDAR");
        return _text.ToString();
    }

    private void Append(ActionItem item)
    {
        Line("BEGIN", "VTODO");
        Line("UID", item.Id.ToString());
        Line("DTSTAMP", Time(item.UpdatedAt));
        Line("LAST-MODIFIED", Time(item.UpdatedAt));
        Line("SEQUENCE", (item.Version - 1).ToString(CultureInfo.InvariantCulture));
        Line("SUMMARY", Escape(item.Text));
        Line("DESCRIPTION", Escape(Description(item)));
        Line("CATEGORIES", Escape(ActionWords.Lever(definition, item.Lever, language)));
        if (item.Due is { } due)
        {
            Line("DUE;VALUE=DATE", due.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        }

        Line("STATUS", item.Status switch { ActionStatus.Done => "COMPLETED", ActionStatus.InProgress => "IN-PROCESS", _ => "NEEDS-ACTION" });
        if (item.DoneAt is { } done)
        {
            Line("COMPLETED", Time(done));
        }

        Line("END", "VTODO");
    }

    private string Description(ActionItem item)
    {
        var question = item.QuestionId is { } id ? definition.Question(id)?.Text.In(language) : null;
        return string.Join('\n', new[] { noticeTitle, item.Function, question }.OfType<string>());
    }

    private void Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                // The space that opens a continuation counts.
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>A TEXT value (RFC 5545 section 3.3.11); other control characters have no place in one.</summary>
    private static string Escape(string value)
    {
        var escaped = new StringBuilder();
        foreach (var character in value.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped.Append(' '),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static string Time(DateTime time) => time.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
