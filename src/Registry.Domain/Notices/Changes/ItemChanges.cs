namespace Registry.Domain.Notices.Changes;

/// <summary>Pairs the items of two values and marks what changed in each.</summary>
internal static class ItemChanges
{
    public static IReadOnlyList<ItemChange> Between(IReadOnlyList<ReadItem> before, IReadOnlyList<ReadItem> after)
    {
        // One text that became another is read as one edited text; in lists items come and go.
        if (before is [ReadText old] && after is [ReadText now])
        {
            return [new ItemChange(WordChangeKind.Kept, [Part(null, old, now)])];
        }

        if (before is [ReadGroup oldGroup] && after is [ReadGroup newGroup])
        {
            return [Changed(oldGroup, newGroup)];
        }

        var left = before.ToList();
        var items = new List<ItemChange>();
        foreach (var item in after)
        {
            var pair = left.FirstOrDefault(candidate => Name(candidate) == Name(item));
            if (pair is null)
            {
                items.Add(Whole(WordChangeKind.Added, item));
                continue;
            }

            // What stood before it and found no partner was removed there.
            left.Remove(pair);
            items.Add(pair is ReadGroup oldOne && item is ReadGroup newOne ? Changed(oldOne, newOne) : Whole(WordChangeKind.Kept, item));
        }

        return [.. left.Select(item => Whole(WordChangeKind.Removed, item)), .. items];
    }

    /// <summary>What tells an item from its neighbours: its text, or the first part of a group.</summary>
    private static string Name(ReadItem item) => item switch
    {
        ReadText text => text.Text.Text,
        ReadGroup { Parts: [var first, ..] } => first.Item.Text.Text,
        _ => "",
    };

    private static ItemChange Whole(WordChangeKind kind, ReadItem item) => new(kind, item switch
    {
        ReadText text => [Part(null, text.Text, kind)],
        ReadGroup group => [.. group.Parts.Select(part => Part(part.Label, part.Item.Text, kind))],
        _ => [],
    });

    private static ItemChange Changed(ReadGroup before, ReadGroup after)
    {
        var ids = after.Parts.Select(part => part.Id).Union(before.Parts.Select(part => part.Id));
        return new ItemChange(WordChangeKind.Kept, [.. ids.Select(id => Changed(Find(before, id), Find(after, id)))]);
    }

    private static ReadPart? Find(ReadGroup group, string id) => group.Parts.FirstOrDefault(part => part.Id == id);

    private static PartChange Changed(ReadPart? before, ReadPart? after) => (before, after) switch
    {
        (null, { } now) => Part(now.Label, now.Item.Text, WordChangeKind.Added),
        ({ } old, null) => Part(old.Label, old.Item.Text, WordChangeKind.Removed),
        ({ } old, { } now) => Part(now.Label, old.Item, now.Item),
        _ => throw new InvalidOperationException("A part without a side."),
    };

    private static PartChange Part(string? label, WrittenText text, WordChangeKind kind) => new(label, text.Language, [new WordChange(kind, text.Text)]);

    private static PartChange Part(string? label, ReadText before, ReadText after) =>
        new(label, after.Text.Language, WordDifference.Between(before.Text.Text, after.Text.Text));
}
