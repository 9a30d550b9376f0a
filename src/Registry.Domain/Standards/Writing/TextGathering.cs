using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>Words values without a field of their own after the text of another field, as long as they fit.</summary>
internal sealed class TextGathering(LossLedger ledger, ValueWriting values, QuestionnaireDefinition questionnaire)
{
    private string Language => values.Language;

    /// <returns>The text of the field; null when there is nothing to say.</returns>
    public string? Append(StandardField field, string? own)
    {
        var head = own is null ? "" : field.IsHtml ? own : $"{own}\n\n";
        List<(List<Leaf> Leaves, string Line)> lines = [.. field.Gather.SelectMany(path => Lines(path, field))];
        while (lines.Count > 0)
        {
            // What stands after the mark was worded by the registry: a reader of the record leaves it out of the field's own value.
            var body = (own is null ? "" : Appendix.Mark + "\n\n") + string.Join('\n', lines.Select(line => line.Line));
            var fitted = TextFitting.Fit(body, field with { MaximumLength = null }).Text;
            if (head.Length + fitted.Length <= (field.MaximumLength ?? int.MaxValue))
            {
                foreach (var leaf in lines.SelectMany(line => line.Leaves).Where(leaf => !ledger.IsWritten(leaf)))
                {
                    ledger.Append(leaf, field);
                }

                return head + fitted;
            }

            lines.RemoveAt(lines.Count - 1);
        }

        return own;
    }

    private IEnumerable<(List<Leaf>, string)> Lines(string path, StandardField field)
    {
        List<Leaf> leaves = [.. ledger.Leaves.Where(leaf => IsUnder(leaf, path) && leaf is { State: DisclosureState.Disclosed, Text: not null, Target: not null } && leaf.Target.Path != field.Target?.Path)];
        return leaves switch
        {
            [] => [],
            [{ Target.Part: not null, Item: not null }, ..] => leaves.GroupBy(leaf => leaf.Item).Select(item => Item(item.ToList(), field)).OfType<(List<Leaf>, string)>(),
            _ => leaves.GroupBy(leaf => leaf.Target!.Path, StringComparer.Ordinal).Select(same => (same.ToList(), values.Labelled(Label(same.First().Target!), string.Join(values.Semicolon, same.Select(values.Word))))),
        };
    }

    private static bool IsUnder(Leaf leaf, string path) => leaf.Place == path || leaf.Target?.Path == path;

    // An item that stands in the record as a whole is not said again.
    private (List<Leaf>, string)? Item(List<Leaf> item, StandardField field)
    {
        List<Leaf> open = [.. item.Where(leaf => !ledger.IsSaid(leaf, field))];
        if (open.Count == 0)
        {
            return null;
        }

        var name = item.Find(leaf => leaf.Target!.Type == AnswerType.Text) ?? item[0];
        var rest = open.Where(leaf => leaf != name).Select(leaf => values.Labelled(leaf.Target!.Part!.Label.In(Language), values.Word(leaf))).ToList();
        return (open, rest.Count == 0 ? values.Word(name) : $"{values.Word(name)} ({string.Join(values.Semicolon, rest)})");
    }

    private string Label(Target target) => target switch
    {
        { Question: { } question } => question.Text.In(Language),
        { Part: { } part } => part.Label.In(Language),
        _ => questionnaire.Field(target.Field!.Id)!.Label.In(Language),
    };
}
