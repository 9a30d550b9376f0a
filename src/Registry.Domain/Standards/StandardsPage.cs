using System.Globalization;
using System.Text;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;

namespace Registry.Domain.Standards;

/// <summary>Every standard as one Markdown document: what it holds of a full notice, and field by field where it lands here.</summary>
public static class StandardsPage
{
    private const string Introduction = """
        # Exchange standards

        Generated from the crosswalk by `Registry.Web standards page`: do not edit by hand.

        The registry reads the records of other registers and writes its notices in their formats, by one definition file a standard
        (`src/Registry.Domain/Standards/Definitions/`) and two engines: `Standards/Reading/RecordReader` and `Standards/Writing/RecordWriter`. Every
        conversion comes with a loss report: each single value of the notice is *carried* (it can be read back as it was), *transformed* (the original
        is kept in the report), or *not carried*, and then the report says whether another field words it. What the standard demands and the notice
        does not give is listed as *missing*.

        ## To add a standard

        1. Write a definition file; `docs/imports.md` has the keys that reading needs. A wrong path, option or list is refused at start-up with its line.
        2. Give it `write: { formats: [json, csv, md] }` to have it written; `delimiter` and `vertical` shape the CSV, `name_sets` names variants.
        3. For the fields that are written: `html` (a fragment, tags counted in the limit), `gather` (paths worded after the field's own text, behind a
           line `* * *` that readers leave out), `fact` (id, body, siren, url, published), `otherwise` (written where we have nothing the standard
           knows), `read_only` (a field or value that older records hold), `label` and `section` (as its form names them), `values` with `back`.
        4. `repeated` marks the fields that a numbered record has once for each model: a second model takes the numbers that follow, and later fields move on. `derived` gives
           a value that follows from several answers together (`when`: a path and its options, `blank` for none), before the list of values is asked.
        5. Days from which it binds are `dates`, deleted points `read_only`: an amendment is an edit of the file.
        6. Run `Registry.Web standards page > docs/standards.md`. The round trip is tested already: the tests are made from the crosswalk.

        What a value loses on the way is documented by the reason in the report: recoded to the nearest value of a list, shortened at the end of a word,
        joined with others, spaces or line breaks given up, a day made a month, replaced by the one value that the standard admits.

        """;

    /// <param name="clean">What a reader of a record makes of its texts.</param>
    /// <returns>Lines end with a line feed, whatever the machine.</returns>
    public static string Write(StandardCatalogue standards, QuestionnaireDefinition questionnaire, Func<string, string> clean)
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        text.Append("\n## What each holds of a full notice\n\n");
        text.Append("A specimen with a value in every header field and every question, made from the questionnaire; figures count single values.\n\n");
        text.Append("| Standard | Id | Written as | Values | Carried | Transformed | Worded in another field | Nowhere | Missing |\n|---|---|---|--:|--:|--:|--:|--:|--:|\n");
        text.Append(CultureInfo.InvariantCulture, $"| {OwnJson.Name.English} | `{OwnJson.Id}` | json | all | all | 0 | 0 | 0 | 0 |\n");
        foreach (var standard in standards.All.Where(standard => standard.Writing is not null))
        {
            var report = Report(standard, questionnaire, clean);
            var worded = report.NotCarried.Count(value => value.Where is not null);
            var formats = string.Join(", ", standard.Writing!.Formats.Select(format => format.Extension()));
            text.Append(CultureInfo.InvariantCulture, $"| {standard.Name.English} | `{standard.Id}` | {formats} | {report.Total} | {report.Carried.Count} | {report.Transformed.Count} | {worded} | {report.NotCarried.Count - worded} | {report.Missing.Count} |\n");
        }

        var readOnly = standards.All.Where(standard => standard.Writing is null).Select(standard => $"`{standard.Id}`");
        text.Append(CultureInfo.InvariantCulture, $"\nRead only: {string.Join(", ", readOnly)}.\n");
        foreach (var standard in standards.All.Where(standard => standard.Writing is not null))
        {
            Write(text, standard, Report(standard, questionnaire, clean));
        }

        return text.ToString();
    }

    private static LossReport Report(Standard standard, QuestionnaireDefinition questionnaire, Func<string, string> clean) => new RecordWriter(standard, questionnaire, clean).Write(new WritingSource
    {
        Values = Specimen.Of(questionnaire, standard),
        Language = "fr",
        Facts = Enum.GetValues<NoticeFact>().ToDictionary(fact => fact, fact => fact == NoticeFact.Published ? "2026-01-01" : fact == NoticeFact.Url ? "https://example.org/" : fact.ToString()),
    }).Report;

    private static void Write(StringBuilder text, Standard standard, LossReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {standard.Name.English} (`{standard.Id}`)\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{standard.Register}. Source: {standard.Reference ?? "–"}.\n");
        foreach (var date in standard.Dates)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {date.Day:yyyy-MM-dd}: {date.Name.English}");
        }

        text.Append(standard.Dates.Count > 0 ? "\n" : "");
        text.Append("\n| Field | Demanded | Limit | Here |\n|---|---|--:|---|\n");
        foreach (var field in standard.Fields)
        {
            var demanded = field.IsReadOnly ? "read only" : field.Required ? "yes" : field.RequiredWhen is { } when ? $"when {when.Field} is {string.Join(" or ", when.Values)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {field.Name} | {demanded} | {field.MaximumLength} | {Here(field)} |\n");
        }

        var nowhere = report.NotCarried.Where(value => value.Where is null && value.Field.StartsWith("header.", StringComparison.Ordinal))
            .Select(value => string.Join('.', value.Field.Split('.').Where(name => !name.All(char.IsAsciiDigit)))).Distinct(StringComparer.Ordinal).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\nHeader values that go nowhere: {(nowhere.Count == 0 ? "none" : string.Join(", ", nowhere.Select(path => $"`{path}`")))}.\n");
    }

    private static string Here(StandardField field)
    {
        string?[] homes =
        [
            field.Target is { } target ? $"`{target.Path}`{(field.IsFallback ? " where empty" : "")}" : null,
            field.Fact is { } fact ? $"{fact.ToString().ToLowerInvariant()} of the notice" : null,
            field.Gather.Count > 0 ? $"worded: {string.Join(", ", field.Gather)}" : null,
            field.Otherwise is { } otherwise ? $"otherwise “{otherwise}”" : null,
        ];
        var known = homes.OfType<string>().ToList();
        return known.Count > 0 ? string.Join("; ", known) : "source record only";
    }
}
