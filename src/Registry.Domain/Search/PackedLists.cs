namespace Registry.Domain.Search;

/// <summary>Many short lists laid one after another in a few large arrays: an array or a string for each would take more for its header than for what it holds.</summary>
internal sealed class PackedLists<T>
{
    /// <summary>Elements of one array: few enough that the collector may move it.</summary>
    private const int Room = 8192;

    private T[] _array = [];
    private int _used;

    public ReadOnlyMemory<T> Add(ReadOnlySpan<T> list)
    {
        if (list.Length > _array.Length - _used)
        {
            _array = new T[Math.Max(Room, list.Length)];
            _used = 0;
        }

        var place = _array.AsMemory(_used, list.Length);
        list.CopyTo(place.Span);
        _used += list.Length;
        return place;
    }
}
