using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>Writes the values of a target that is no part of a repeatable group: one value, or the chosen ones of several.</summary>
internal sealed class SingleWriting(LossLedger ledger, ValueWriting values)
{
    /// <returns>The texts of the field; none when there was nothing to write.</returns>
    public List<string?> Write(StandardField field, Target target)
    {
        List<(Leaf Leaf, string Text, LossReason? Loss)> written = [];
        foreach (var leaf in ledger.Open(target).ToList())
        {
            var value = values.Write(field, leaf);
            if (value.Text is not { } text)
            {
                ledger.Drop(leaf, value.Loss ?? LossReason.NoValue);
            }
            else if (target.Type == AnswerType.Language && field.Type != FieldType.List && leaf.Item > 0)
            {
                // The first language is the one that the texts are in: another one must not stand for it.
                ledger.Drop(leaf, LossReason.NoRoom);
            }
            else if (written.Count > 0 && field.Type != FieldType.List && written[0].Text != text)
            {
                ledger.Drop(leaf, LossReason.NoRoom);
            }
            else
            {
                written.Add((leaf, text, value.Loss));
            }
        }

        return [.. written.GroupBy(value => value.Text, StringComparer.Ordinal).Select(same => Fit(field, same.ToList()))];
    }

    private string? Fit(StandardField field, List<(Leaf Leaf, string Text, LossReason? Loss)> same)
    {
        var (fitted, isShortened) = TextFitting.Fit(same[0].Text, field);
        if (fitted.Length == 0)
        {
            same.ForEach(value => ledger.Drop(value.Leaf, LossReason.TooLong));
            return null;
        }

        foreach (var (leaf, _, loss) in same)
        {
            LossReason? why = loss ?? (isShortened ? LossReason.Shortened : IsSame(field, leaf, fitted) ? null : LossReason.Reformatted);
            if (why is { } reason)
            {
                ledger.Transform(leaf, fitted, field, isShortened ? LossReason.Shortened : reason);
            }
            else
            {
                ledger.Carry(leaf);
            }
        }

        return fitted;
    }

    // An option is known again by its word; what a reader makes of a text is asked.
    private bool IsSame(StandardField field, Leaf leaf, string written) =>
        leaf.Target is { IsChoice: true } or { Type: AnswerType.Language } || values.ComesBack(field, leaf, written);
}
