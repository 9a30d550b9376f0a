using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>
/// Writes the items of a repeatable group into the fields that share an item. An item goes to the first fields that fit it: those that stand for
/// its kind, and have room for what they demand of it.
/// </summary>
/// <param name="fields">They fill the parts of the same item.</param>
internal sealed class ItemWriting(LossLedger ledger, ValueWriting values, IReadOnlyList<StandardField> fields)
{
    private static readonly string[] Marks = ["– ", "• ", "· ", "* "];

    private readonly Field _group = fields[0].Target!.Field!;

    /// <summary>Every field has a list of its own, or they are members of one.</summary>
    private bool HasRoomForAll => fields.All(member => member.Type == FieldType.List || WrittenField.ListOf(member) is not null);

    public IEnumerable<(StandardField Field, List<string?> Texts)> Write()
    {
        var items = Candidates();
        return (items.Count, fields) switch
        {
            (0, _) => [],
            (_, [{ Type: FieldType.References } only]) when WrittenField.ListOf(only) is null => One(only, References(only, items)),
            ( > 1, [{ IsRepeated: true }]) when items.TrueForAll(IsExact) => Parts(items, items),
            (_, [{ Type: FieldType.Text } only]) when WrittenField.ListOf(only) is null => One(only, Text(only, items)),
            ( > 1, [{ Type: FieldType.Line } only]) when !HasRoomForAll => One(only, Joined(only, [.. items.Select(item => (item, Part(item, only)!.Text!))], "; ")),
            _ => Parts(HasRoomForAll ? items : items[..1], items),
        };
    }

    private static IEnumerable<(StandardField, List<string?>)> One(StandardField field, string? text) => text is null ? [] : [(field, [text])];

    /// <summary>Items that nothing was written of yet, the ones that the fields stand for exactly first.</summary>
    private List<List<Leaf>> Candidates() => [.. ledger.Leaves
        .Where(leaf => leaf.Place == $"header.{_group.Id}" && leaf.Item is not null)
        .GroupBy(leaf => leaf.Item!.Value).Select(item => item.ToList())
        .Where(item => !item.Exists(ledger.IsWritten) && IsOfKind(item) && HasWhatIsDemanded(item))
        .OrderBy(item => IsExact(item) ? 0 : 1)];

    // A text of its own words any item; other fields stand for exactly what they are named after.
    private bool IsOfKind(List<Leaf> item) => fields[0].With.All(part =>
        PartOf(item, part.Key)?.Text == part.Value
        || (fields is [{ Type: FieldType.Text }] && _group.Fields.First(known => known.Id == part.Key).Options.Count == 0));

    private bool IsExact(List<Leaf> item) => fields[0].With.All(part => PartOf(item, part.Key)?.Text == part.Value);

    private bool HasWhatIsDemanded(List<Leaf> item) =>
        fields.Any(field => Part(item, field) is { Text: not null })
        && fields.Where(field => field.Required && WrittenField.ListOf(field) is not null).All(field => Part(item, field) is { } part && values.Write(field, part).Text is not null);

    private static Leaf? PartOf(List<Leaf> item, string partId) => item.Find(leaf => leaf.Target?.Part?.Id == partId);

    private static Leaf? Part(List<Leaf> item, StandardField field) => PartOf(item, field.Target!.Part!.Id);

    private IEnumerable<(StandardField, List<string?>)> Parts(List<List<Leaf>> taken, List<List<Leaf>> all)
    {
        foreach (var left in all.Except(taken).SelectMany(item => item).Where(leaf => fields.Any(field => field.Target!.Part!.Id == leaf.Target?.Part?.Id)))
        {
            ledger.Drop(left, LossReason.NoRoom);
        }

        foreach (var field in fields)
        {
            yield return (field, [.. taken.Select(item => Part(item, field) is { } part ? Fitted(field, part) : null)]);
        }

        // What the kind of the field says of the item is not lost.
        foreach (var said in taken.Where(item => item.Exists(ledger.IsWritten)).SelectMany(item => item).Where(IsKind))
        {
            ledger.Carry(said);
        }
    }

    private bool IsKind(Leaf leaf) => leaf.Target?.Part is { } part && fields[0].With.TryGetValue(part.Id, out var said) && said == leaf.Text;

    private string? Fitted(StandardField field, Leaf leaf)
    {
        var value = values.Write(field, leaf);
        if (value.Text is null)
        {
            ledger.Drop(leaf, value.Loss ?? LossReason.NoValue);
            return null;
        }

        var (fitted, isShortened) = TextFitting.Fit(value.Text, field);
        if (values.IsInvisible(fitted))
        {
            ledger.Drop(leaf, LossReason.Reformatted);
            return null;
        }

        var isSame = leaf.Target is { IsChoice: true } || values.ComesBack(field, leaf, fitted);
        if (value.Loss is null && !isShortened && isSame)
        {
            ledger.Carry(leaf);
        }
        else
        {
            ledger.Transform(leaf, fitted, field, isShortened ? LossReason.Shortened : value.Loss ?? LossReason.Reformatted);
        }

        return fitted;
    }

    private string? Text(StandardField field, List<List<Leaf>> items)
    {
        if (items is [var only] && IsExact(only) && Part(only, field) is { } part && only.TrueForAll(leaf => leaf == part || fields[0].With.ContainsKey(leaf.Target?.Part?.Id ?? "")))
        {
            return Parts(items, items).First().Item2[0];
        }

        return Joined(field, [.. items.Select(item => (item, Line(item)))], "\n");
    }

    /// <summary>All that an item says, on one line.</summary>
    private string Line(List<Leaf> item)
    {
        List<Leaf> parts = [.. item.Where(leaf => leaf is { Text: not null, Target.Part: not null } && !IsKind(leaf))];
        var words = parts.Select(leaf => leaf.Target!.IsChoice ? values.Labelled(leaf.Target.Part!.Label.In(values.Language), values.Word(leaf)) : values.Word(leaf)).ToList();
        var first = words.Count > 1 ? values.Labelled(words[0], words[1]) : string.Concat(words);
        return words.Count > 2 ? $"{first} ({string.Join(values.Semicolon, words.Skip(2))})" : first;
    }

    private string? Joined(StandardField field, List<(List<Leaf> Item, string Line)> found, string separator)
    {
        var lines = found.OrderBy(line => line.Item[0].Item).ToList();
        var prefix = separator == "\n" && lines.Count > 1 ? Marks[0] : "";
        var (fitted, isShortened) = TextFitting.Fit(string.Join(separator, lines.Select(line => prefix + line.Line)), field);
        foreach (var leaf in lines.SelectMany(line => line.Item))
        {
            var isSaid = separator == "\n" || leaf.Target?.Part == field.Target!.Part;
            if (values.IsInvisible(fitted))
            {
                ledger.Drop(leaf, fitted.Length == 0 ? LossReason.TooLong : LossReason.Reformatted);
            }
            else if (leaf.Text is null || leaf.Target?.Part is null)
            {
                ledger.Drop(leaf, LossReason.NoPlace);
            }
            else if (IsKind(leaf))
            {
                ledger.Carry(leaf);
            }
            else if (lines is [var only] && leaf.Target.Part == field.Target!.Part && only.Line == leaf.Text && values.ComesBack(field, leaf, fitted))
            {
                ledger.Carry(leaf);
            }
            else if (isSaid)
            {
                ledger.Transform(leaf, fitted, field, isShortened ? LossReason.Shortened : LossReason.Joined);
            }
        }

        return fitted.Length == 0 ? null : fitted;
    }

    /// <summary>A list in one text, in the form in which a reader takes it apart again.</summary>
    private string? References(StandardField field, List<List<Leaf>> items)
    {
        List<Leaf> leaves = [.. items.OrderBy(item => item[0].Item).Select(item => Part(item, field)).OfType<Leaf>()];
        var lines = leaves.Select(leaf => ValueWriting.OneLine(leaf.Text ?? "")).ToList();
        var ways = Written(lines).Select(text => TextFitting.Fit(text, field)).ToList();
        var readable = ways.FindIndex(way => !way.IsShortened && values.References(way.Text).SequenceEqual(lines));
        var (fitted, isShortened) = ways[Math.Max(readable, 0)];
        // Of a list that cannot be taken apart as a whole, or was cut, some laws may be read again all the same.
        var read = values.References(fitted);
        foreach (var leaf in leaves)
        {
            if (read.Contains(leaf.Text))
            {
                ledger.Carry(leaf);
            }
            else
            {
                ledger.Transform(leaf, fitted, field, isShortened ? LossReason.Shortened : readable >= 0 ? LossReason.Reformatted : LossReason.Joined);
            }
        }

        return fitted;
    }

    private static IEnumerable<string> Written(List<string> lines) =>
        lines.Count == 1 ? lines : Marks.Select(mark => string.Join('\n', lines.Select(line => mark + line)));
}
