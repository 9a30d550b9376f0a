namespace Registry.Web.Demonstration.Generated;

/// <summary>
/// Items picked as words occur in a language: the second half as often as the first, the third a third as often (Zipf's law). A search thus meets very
/// common words and very rare ones.
/// </summary>
public sealed class ZipfList<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly double[] _shares;

    public ZipfList(IReadOnlyList<T> items)
    {
        _items = items;
        _shares = new double[items.Count];
        var sum = 0.0;
        for (var rank = 0; rank < items.Count; rank++)
        {
            sum += 1.0 / (rank + 1);
            _shares[rank] = sum;
        }
    }

    public T Pick(SeededNumbers numbers)
    {
        var found = Array.BinarySearch(_shares, numbers.Share() * _shares[^1]);
        return _items[Math.Min(found < 0 ? ~found : found, _items.Count - 1)];
    }
}
