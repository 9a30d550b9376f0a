using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Web.Imports;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>What an import says to an officer, in the language of the page.</summary>
public sealed class ImportWording(IStringLocalizer<ImportTexts> texts, IStringLocalizer<ImportPageTexts> pageTexts, RecordReaders readers)
{
    private const double Sure = 0.9;
    private const double Likely = 0.6;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    // An officer chooses on the page what the verb asks for in a file.
    public string Sentence(ImportRefusal refusal) => refusal.Fault == ImportFault.TitleColumnIsMissing
        ? pageTexts["Check.TitleMissing"]
        : texts[refusal.Fault.ToString(), [.. refusal.Arguments]];

    public string Sentence(CountedRemark remark) => texts[$"Remark{remark.Remark}", remark.Subject, remark.Count];

    public string State(JobState state) => pageTexts[$"State.{state}"];

    /// <summary>How sure a proposal is.</summary>
    public string Confidence(double? confidence) => pageTexts[confidence switch
    {
        null => "Confidence.Chosen",
        >= Sure => "Confidence.Sure",
        >= Likely => "Confidence.Likely",
        > 0 => "Confidence.Guess",
        _ => "Confidence.None",
    }];

    /// <summary>The name of a format: a standard, or a table.</summary>
    public string Format(string format) => readers.Standards.Find(format)?.Name.In(Language) ?? pageTexts["Format.table"];

    /// <summary>Every format that may be named.</summary>
    public IReadOnlyList<(string Value, string Label)> Formats() =>
    [
        (RecordReaders.Auto, pageTexts["Format.auto"].Value),
        (RecordReaders.Table, pageTexts["Format.table"].Value),
        .. readers.Standards.All.Select(standard => (standard.Id, standard.Name.In(Language))),
    ];

    /// <summary>Where a column may go: the identity card form by form, then the questions theme by theme.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<(string Value, string Label)> Targets)> Targets()
    {
        var definition = readers.Questionnaire;
        var all = Target.All(definition).ToList();
        return
        [
            .. definition.HeaderSteps.Select(step => (step.Title.In(Language), List(all.Where(target => target.Field?.Step == step.Id)))),
            .. definition.Themes.Select(theme => (theme.Title.In(Language), List(all.Where(target => target.Question?.Theme == theme.Id)))),
        ];
    }

    /// <summary>Our options of a target.</summary>
    public IReadOnlyList<(string Value, string Label)> Options(Target target) => [.. target.Options.Select(option => (option.Value, option.Label.In(Language)))];

    /// <summary>An option as people read it.</summary>
    public string Option(string column, string? value, ImportArguments arguments)
    {
        if (value is null)
        {
            return pageTexts["Recoding.None"];
        }

        var path = readers.Standards.Find(arguments.Format)?.Fields.FirstOrDefault(field => field.Name == column || field.Aliases.Contains(column))?.Target?.Path
            ?? arguments.Mapping?.Columns.FirstOrDefault(mapped => mapped.Column == column)?.Target;
        var target = path is null ? null : Target.Find(ColumnTarget.Resolve(path), readers.Questionnaire);
        return target?.Options.FirstOrDefault(option => option.Value == value)?.Label.In(Language) ?? value;
    }

    private static IReadOnlyList<(string, string)> List(IEnumerable<Target> targets) =>
        [.. targets.Select(target => (target.Path, target.Question is { } question ? $"{question.Id} {target.Label(Language)}" : target.Label(Language)))];
}
