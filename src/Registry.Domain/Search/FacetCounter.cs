using System.Numerics;

namespace Registry.Domain.Search;

/// <summary>
/// Counts for one question, in one pass: a notice that passes all filters counts in every field; one that fails in a single
/// field counts in that field only, because another choice there would show it.
/// </summary>
internal sealed class FacetCounter
{
    private readonly FacetValues _values;
    private readonly FacetQuestion _question;
    private readonly long _since;
    private readonly string[] _filtered;
    private readonly int[] _fieldOfFilter;
    private readonly ulong _allFilters;
    private readonly ulong[] _filterOfValue;
    private readonly int[] _counts;

    public FacetCounter(FacetValues values, FacetQuestion question)
    {
        _values = values;
        _question = question;
        _since = question.ChangedSince?.Ticks ?? long.MinValue;
        _filtered = [.. question.Filters.Where(filter => filter.Value.Count > 0).Select(filter => filter.Key)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_filtered.Length, 63, nameof(question));
        _allFilters = (1UL << _filtered.Length) - 1;
        _fieldOfFilter = [.. _filtered.Select(values.FieldNumber)];
        _filterOfValue = new ulong[values.Count];
        _counts = new int[values.Count];
        for (var filter = 0; filter < _filtered.Length; filter++)
        {
            foreach (var number in question.Filters[_filtered[filter]].Select(value => values.Find(_filtered[filter], value)).OfType<int>())
            {
                _filterOfValue[number] = 1UL << filter;
            }
        }
    }

    /// <summary>Counts the notice where it counts, and says whether it passes all filters.</summary>
    public bool Passes(in FacetEntry entry)
    {
        if (entry.PublishedTicks < _since)
        {
            return false;
        }

        var failed = _allFilters;
        var values = entry.Values.Span;
        foreach (var number in values)
        {
            failed &= ~_filterOfValue[number];
        }

        if (failed == 0)
        {
            foreach (var number in values)
            {
                _counts[number]++;
            }
        }
        else if (BitOperations.IsPow2(failed))
        {
            CountInField(values, _fieldOfFilter[BitOperations.Log2(failed)]);
        }

        return failed == 0;
    }

    public Dictionary<string, IReadOnlyList<FacetCount>> Facets()
    {
        var numbersByField = Enumerable.Range(0, _counts.Length)
            .Where(number => _counts[number] > 0)
            .ToLookup(number => _values.Fields[_values.FieldOf(number)], StringComparer.Ordinal);
        return _values.Fields.Union(_filtered)
            .Select(field => (Field: field, Counts: CountsOf(field, numbersByField[field])))
            .Where(facet => facet.Counts.Count > 0)
            .ToDictionary(facet => facet.Field, facet => facet.Counts, StringComparer.Ordinal);
    }

    private void CountInField(ReadOnlySpan<int> numbers, int field)
    {
        foreach (var number in numbers)
        {
            if (_values.FieldOf(number) == field)
            {
                _counts[number]++;
            }
        }
    }

    /// <summary>Selected values are always there, so that they can be taken back, even where no notice has them.</summary>
    private IReadOnlyList<FacetCount> CountsOf(string field, IEnumerable<int> numbers)
    {
        var selected = _question.Filters.GetValueOrDefault(field, []);
        var frequent = numbers
            .OrderByDescending(number => _counts[number])
            .ThenBy(_values.ValueOf, StringComparer.Ordinal)
            .Take(_question.ValuesPerFacet)
            .Select(number => new FacetCount(_values.ValueOf(number), _counts[number], selected.Contains(_values.ValueOf(number))))
            .ToList();
        var others = selected
            .Except(frequent.Select(count => count.Value))
            .Select(value => new FacetCount(value, _values.Find(field, value) is { } number ? _counts[number] : 0, true))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Value, StringComparer.Ordinal);
        return [.. frequent, .. others];
    }
}
