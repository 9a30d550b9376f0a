using System.Globalization;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.Domain.Standards.Reading;

namespace Registry.Domain.Standards.Writing;

/// <summary>One value in the words of a standard: what was written, and what that changed or prevented.</summary>
/// <param name="Text">Null: it cannot be written.</param>
internal readonly record struct WrittenValue(string? Text, LossReason? Loss)
{
    public static WrittenValue Refused(LossReason why) => new(null, why);
}

/// <summary>Turns the value of a target into the text of a field: the way back of <see cref="ValueConversion"/>.</summary>
/// <param name="clean">What a reader of the record makes of a text, as <see cref="RecordReader"/> has it.</param>
internal sealed class ValueWriting(string language, Func<string, string> clean)
{
    /// <summary>Of labels: <c>fr</c> or <c>en</c>.</summary>
    public string Language => language;

    public WrittenValue Write(StandardField field, Leaf leaf)
    {
        var target = leaf.Target!;
        var written = field.Values.Count > 0 && (target.IsChoice || target.Type == AnswerType.Language) ? FromList(field, leaf)
            : field.Values.Count > 0 && leaf.Text is not null ? Known(field, leaf.Text)
            : leaf.State != DisclosureState.Disclosed || leaf.Text is null ? WrittenValue.Refused(LossReason.NotTold)
            : target.IsChoice ? Label(target, leaf.Text)
            : Plain(field, target, leaf.Text);
        return written.Text is { } text && field.Type is not (FieldType.Text or FieldType.Line) && text.Length > field.MaximumLength
            ? WrittenValue.Refused(LossReason.TooLong)
            : written;
    }

    /// <summary>The value as a reader would be told it, in a text with others.</summary>
    public string Word(Leaf leaf) => leaf.Target is { IsChoice: true } target && leaf.Text is not null ? Label(target, leaf.Text).Text ?? leaf.Text : OneLine(leaf.Text ?? "");

    /// <summary>Whoever reads the written text has the value again, letter for letter.</summary>
    /// <param name="written">As it stands in the field, without what was worded after it.</param>
    public bool ComesBack(StandardField field, Leaf leaf, string written)
    {
        if (field.Type is FieldType.Date or FieldType.Month or FieldType.Number)
        {
            return true;
        }

        var read = Appendix.Without(clean(written));
        return (field.Type is FieldType.Line or FieldType.Choice || leaf.Target is { Type: not AnswerType.Text } ? OneLine(read) : read) == leaf.Text;
    }

    /// <summary>A reader finds nothing in it, as in a zero-width space alone.</summary>
    public bool IsInvisible(string written) => clean(written).Length == 0;

    /// <summary>What a reader makes of a text that lists laws.</summary>
    public IReadOnlyList<string> References(string written) => LegalReferences.Split(clean(written));

    /// <summary>A label and its value; a question has its mark already.</summary>
    public string Labelled(string label, string text) => label.EndsWith('?') ? $"{label} {text}" : language == "fr" ? $"{label}\u00a0: {text}" : $"{label}: {text}";

    /// <summary>Between the members of a list in a sentence.</summary>
    public string Semicolon => language == "fr" ? "\u00a0; " : "; ";

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static WrittenValue FromList(StandardField field, Leaf leaf)
    {
        var option = leaf.Option;
        if (option is null || leaf.State is DisclosureState.Withheld or DisclosureState.Internal)
        {
            return WrittenValue.Refused(LossReason.NotTold);
        }

        if (field.Values.FirstOrDefault(value => value.To == option && !value.IsReadOnly) is { } own)
        {
            return new WrittenValue(own.Value, null);
        }

        return field.Values.FirstOrDefault(value => value.Back.Contains(option)) is { } wider
            ? new WrittenValue(wider.Value, LossReason.Recoded)
            : WrittenValue.Refused(leaf.State == DisclosureState.Disclosed ? LossReason.NoValue : LossReason.NotTold);
    }

    /// <summary>A text of which the standard knows some: by its own word or a spelling that the text holds, else by the word for all others.</summary>
    private static WrittenValue Known(StandardField field, string text)
    {
        if (field.Values.FirstOrDefault(value => value.Value == text && !value.IsReadOnly) is not null)
        {
            return new WrittenValue(text, null);
        }

        var plain = $" {PlainWords.Of(text)} ";
        var known = field.Values.FirstOrDefault(value => !value.IsReadOnly && value.Spellings.Prepend(value.Value).Any(word => plain.Contains($" {PlainWords.Of(word)} ", StringComparison.Ordinal)));
        return known is not null ? new WrittenValue(known.Value, LossReason.Recoded)
            : field.Otherwise is { } otherwise ? new WrittenValue(otherwise, LossReason.Replaced)
            : WrittenValue.Refused(LossReason.NoValue);
    }

    private WrittenValue Label(Target target, string option) =>
        target.Options.FirstOrDefault(known => known.Value == option) is { } known ? new WrittenValue(known.Label.In(language), null) : WrittenValue.Refused(LossReason.NoValue);

    private static WrittenValue Plain(StandardField field, Target target, string text) => field.Type switch
    {
        FieldType.Month => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new WrittenValue(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), day.Day == 1 ? null : LossReason.LessPrecise)
            : WrittenValue.Refused(LossReason.NoValue),
        FieldType.Date => new WrittenValue(Formats.IsDate(text) ? text : null, Formats.IsDate(text) ? null : LossReason.NoValue),
        FieldType.Url => new WrittenValue(Formats.IsUrl(text) ? text : null, Formats.IsUrl(text) ? null : LossReason.NoValue),
        FieldType.Email => new WrittenValue(Formats.IsEmail(text) ? text : null, Formats.IsEmail(text) ? null : LossReason.NoValue),
        FieldType.Line or FieldType.List => OneLine(text) is var line ? new WrittenValue(line, line == text ? null : LossReason.Reformatted) : default,
        FieldType.Text or FieldType.References when target.Type == AnswerType.Text => Appendix.Free(text) is var free ? new WrittenValue(free, free == text ? null : LossReason.Reformatted) : default,
        _ => new WrittenValue(OneLine(text), null),
    };
}
