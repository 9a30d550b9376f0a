namespace Registry.Domain.Search;

/// <summary>
/// All published notices with what they are filtered and sorted by, in memory: filtering and counting 100,000 notices takes milliseconds
/// where the database would take a hundred. Immutable, hence safe to read from any thread; a publication makes the next snapshot.
/// </summary>
public sealed class FacetIndex
{
    private readonly FacetValues _values;
    private readonly Dictionary<long, int> _slots;
    private readonly Entry[] _entries;
    private readonly int[] _newestFirst;
    private readonly int[] _byTitle;

    private FacetIndex(FacetValues values, Dictionary<long, int> slots, Entry[] entries, int[] newestFirst, int[] byTitle)
    {
        _values = values;
        _slots = slots;
        _entries = entries;
        _newestFirst = newestFirst;
        _byTitle = byTitle;
    }

    public static FacetIndex Empty { get; } = new(new FacetValues(), [], [], [], []);

    public int Count => _slots.Count;

    public static FacetIndex Build(IEnumerable<FacetRow> rows) => Empty.With(rows, []);

    /// <summary>The next snapshot: notices removed, then others added or replaced. Unknown ids to remove are ignored.</summary>
    public FacetIndex With(IEnumerable<FacetRow> changed, IEnumerable<long> removed)
    {
        var values = new FacetValues(_values);
        var slots = new Dictionary<long, int>(_slots);
        var entries = new List<Entry>(_entries);
        var touched = new HashSet<int>();
        foreach (var id in removed)
        {
            if (slots.Remove(id, out var slot))
            {
                entries[slot] = default;
                touched.Add(slot);
            }
        }

        var free = new Queue<int>(slots.Count < entries.Count ? Enumerable.Range(0, entries.Count).Where(slot => entries[slot].IsFree) : []);
        foreach (var row in changed)
        {
            if (!slots.TryGetValue(row.NoticeId, out var slot))
            {
                slot = free.TryDequeue(out var unused) ? unused : entries.Count;
                slots.Add(row.NoticeId, slot);
            }

            var entry = new Entry(row.NoticeId, row.PublishedAt.Ticks, row.TitleSortKey, values.Add(row.Values));
            touched.Add(slot);
            if (slot < entries.Count)
            {
                entries[slot] = entry;
            }
            else
            {
                entries.Add(entry);
            }
        }

        var next = entries.ToArray();
        return new FacetIndex(
            values, slots, next, Reorder(_newestFirst, touched, next, Entry.CompareNewestFirst), Reorder(_byTitle, touched, next, Entry.CompareByTitle));
    }

    /// <param name="matches">What the text search found, best first; null for all notices. Ids without a row are left out.</param>
    public FacetAnswer Answer(FacetQuestion question, IReadOnlyList<long>? matches = null)
    {
        var counter = new FacetCounter(_values, question, _entries.Length);
        if (matches is null)
        {
            foreach (var slot in _newestFirst)
            {
                counter.Look(slot, _entries[slot]);
            }
        }
        else
        {
            foreach (var slot in SlotsOf(matches))
            {
                counter.Look(slot, _entries[slot]);
            }
        }

        var ordered = question.Sort switch
        {
            SearchSort.Title => _byTitle,
            SearchSort.Relevance when matches is not null => SlotsOf(matches),
            _ => _newestFirst,
        };
        return new FacetAnswer(PageOf(ordered, counter, question), counter.Total, counter.Facets());
    }

    private IReadOnlyList<long> PageOf(IEnumerable<int> ordered, FacetCounter counter, FacetQuestion question) =>
        question.Skip >= counter.Total
            ? []
            : [.. ordered.Where(counter.Passes).Skip(question.Skip).Take(question.Take).Select(slot => _entries[slot].NoticeId)];

    private IEnumerable<int> SlotsOf(IReadOnlyList<long> matches)
    {
        foreach (var id in matches)
        {
            if (_slots.TryGetValue(id, out var slot))
            {
                yield return slot;
            }
        }
    }

    /// <summary>The order without the touched slots, merged with those of them that are in use.</summary>
    private static int[] Reorder(int[] order, HashSet<int> touched, Entry[] entries, Comparison<Entry> compare)
    {
        int[] fresh = [.. touched.Where(slot => !entries[slot].IsFree)];
        Array.Sort(fresh, (left, right) => compare(entries[left], entries[right]));
        var merged = new List<int>(order.Length + fresh.Length);
        var next = 0;
        foreach (var slot in order.Where(slot => !touched.Contains(slot)))
        {
            while (next < fresh.Length && compare(entries[fresh[next]], entries[slot]) < 0)
            {
                merged.Add(fresh[next++]);
            }

            merged.Add(slot);
        }

        merged.AddRange(fresh.AsSpan(next));
        return [.. merged];
    }

    /// <summary>One notice; the default value is a slot that is free.</summary>
    internal readonly record struct Entry(long NoticeId, long PublishedTicks, string Title, int[] Values)
    {
        public bool IsFree => Values is null;

        public static int CompareNewestFirst(Entry left, Entry right) =>
            (right.PublishedTicks, right.NoticeId).CompareTo((left.PublishedTicks, left.NoticeId));

        public static int CompareByTitle(Entry left, Entry right) =>
            string.CompareOrdinal(left.Title, right.Title) is not 0 and var order ? order : left.NoticeId.CompareTo(right.NoticeId);
    }
}
