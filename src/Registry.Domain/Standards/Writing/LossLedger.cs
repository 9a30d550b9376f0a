using Registry.Domain.Notices;

namespace Registry.Domain.Standards.Writing;

/// <summary>Keeps what became of each value while a record is written. The best that happened to a value counts.</summary>
internal sealed class LossLedger(IReadOnlyList<Leaf> leaves)
{
    private readonly HashSet<string> _carried = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TransformedValue> _transformed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _appended = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LossReason> _dropped = new(StringComparer.Ordinal);

    public IReadOnlyList<Leaf> Leaves => leaves;

    public bool IsWritten(Leaf leaf) => _carried.Contains(leaf.Path) || _transformed.ContainsKey(leaf.Path);

    /// <summary>Of the values of a target, those that no field has taken yet.</summary>
    public IEnumerable<Leaf> Open(Target target) => leaves.Where(leaf => leaf.Target?.Path == target.Path && !IsWritten(leaf));

    public void Carry(Leaf leaf) => _carried.Add(leaf.Path);

    public void Transform(Leaf leaf, string to, StandardField field, LossReason why)
    {
        _carried.Remove(leaf.Path);
        // The first reason is the one that explains the others: a joined text may also be cut.
        _transformed.TryAdd(leaf.Path, new TransformedValue(leaf.Path, leaf.Text ?? "", to, field.Name, why));
    }

    /// <summary>The record says the value as it is, or this field says it in its own way.</summary>
    public bool IsSaid(Leaf leaf, StandardField field) =>
        _carried.Contains(leaf.Path) || (_transformed.TryGetValue(leaf.Path, out var known) && known.In == field.Name);

    public void Append(Leaf leaf, StandardField field) => _appended.TryAdd(leaf.Path, field.Name);

    public void Drop(Leaf leaf, LossReason why) => _dropped.TryAdd(leaf.Path, why);

    public LossReport Report(string standard, IEnumerable<string> besides, IReadOnlyList<MissingField> missing) => new(
        standard,
        [.. leaves.Select(leaf => leaf.Path).Where(_carried.Contains)],
        [.. leaves.Select(leaf => _transformed.GetValueOrDefault(leaf.Path)).OfType<TransformedValue>()],
        [.. leaves.Where(leaf => !IsWritten(leaf)).Select(Lost), .. besides.Select(member => new LostValue(member, LossReason.NoPlace, null))],
        missing);

    private LostValue Lost(Leaf leaf) => new(
        leaf.Path,
        _dropped.TryGetValue(leaf.Path, out var why) ? why : leaf.State == DisclosureState.Disclosed ? LossReason.NoPlace : LossReason.NotTold,
        _appended.GetValueOrDefault(leaf.Path));
}
