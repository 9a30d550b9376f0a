using System.Globalization;
using Microsoft.Extensions.Primitives;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>Reads what a person posted for one item, both as typed (to show again) and as a value (to validate and store).</summary>
public sealed class FormReader(IFormCollection form)
{
    private const int MostRows = 60;

    /// <summary>As typed: nothing is lost when the page comes back with an error.</summary>
    public FormValue Typed(FormItem item)
    {
        var names = Inputs(item.Path, item.Field, RowCount(item)).ToHashSet(StringComparer.Ordinal);
        var inputs = form.Where(pair => names.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Select(text => text ?? "")], StringComparer.Ordinal);
        return new FormValue
        {
            Item = item,
            Inputs = inputs,
            State = PostedState(item),
            Ground = Trimmed(form[FormNames.Ground(item.Path)]),
            Version = Whole(FormNames.Version(item.Path)) ?? 0,
            Rows = RowCount(item),
        };
    }

    /// <summary>As a value; null for a blank.</summary>
    public StatedValue? Read(FormItem item)
    {
        var state = PostedState(item);
        if (state is DisclosureState.Unknown or DisclosureState.NotApplicable)
        {
            return new StatedValue(null, state);
        }

        var value = ReadField(item.Path, item.Field)?.Value;
        return value is null && state == DisclosureState.Disclosed
            ? null
            : new StatedValue(value, state, state == DisclosureState.Withheld ? Trimmed(form[FormNames.Ground(item.Path)]) : null);
    }

    /// <summary>Every input name that the item may post.</summary>
    public IEnumerable<string> Names(FormItem item)
    {
        var path = item.Path;
        return Inputs(path, item.Field, RowCount(item))
            .Concat([FormNames.State(path), FormNames.Ground(path), FormNames.Version(path), FormNames.Rows(path)]);
    }

    /// <summary>The line that holds the item of a list: blank lines between filled ones do not count.</summary>
    public int RowOf(FormItem item, int rank) =>
        Enumerable.Range(0, RowCount(item)).Where(row => Texts(item, row).Values.Any(text => text.Length > 0)).ElementAtOrDefault(rank);

    private static IEnumerable<string> Inputs(string name, Field field, int rows) => field.Type != AnswerType.Group
        ? [name]
        : Enumerable.Range(0, field.Repeatable ? rows : 1)
            .SelectMany(row => field.Fields.SelectMany(part => Inputs(FormNames.Part(name, field, row, part), part, 1)));

    private int RowCount(FormItem item) => item.Field.Repeatable ? Math.Clamp(Whole(FormNames.Rows(item.Path)) ?? 1, 1, MostRows) : 1;

    private DisclosureState PostedState(FormItem item)
    {
        var options = form[item.Path];
        if (item.Field.Options.Count > 0 && options is [var only])
        {
            switch (only)
            {
                case AnswerValue.Unknown:
                    return DisclosureState.Unknown;
                case AnswerValue.NotApplicable:
                    return DisclosureState.NotApplicable;
            }
        }

        return form[FormNames.State(item.Path)].ToString() switch
        {
            "withheld" => DisclosureState.Withheld,
            "internal" => DisclosureState.Internal,
            "unknown" => DisclosureState.Unknown,
            "notApplicable" => DisclosureState.NotApplicable,
            _ => DisclosureState.Disclosed,
        };
    }

    private StatedValue? ReadField(string name, Field field)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (field.Type == AnswerType.Group)
        {
            var item = new FormItem(name, field, null, null);
            return AnswerReading.ReadGroup(field, Enumerable.Range(0, RowCount(item)).Select(row => Texts(item, row)), culture);
        }

        IReadOnlyList<string> texts = [.. form[name].OfType<string>()];
        // A list of codes is typed in one input: « fr, br ».
        return field.Repeatable && field.Type != AnswerType.Multiple
            ? AnswerReading.Read(field, [.. texts.SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))], culture)
            : AnswerReading.Read(field, texts, culture);
    }

    private Dictionary<string, string> Texts(FormItem item, int row) => item.Field.Fields.ToDictionary(
        part => part.Id,
        part => Trimmed(form[FormNames.Part(item.Path, item.Field, row, part)]) ?? "",
        StringComparer.Ordinal);

    private int? Whole(string name) => int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Trimmed(StringValues values)
    {
        var text = values.ToString().Trim();
        return text.Length == 0 ? null : text;
    }
}
