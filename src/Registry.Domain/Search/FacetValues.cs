namespace Registry.Domain.Search;

/// <summary>Numbers for the fields and values seen so far. Shared ones never change: new values make a copy.</summary>
internal sealed class FacetValues
{
    private readonly List<string> _fields = [];
    private readonly List<Dictionary<string, int>> _numbers = [];
    private readonly List<string> _values = [];
    private readonly List<int> _fieldOfValue = [];

    public FacetValues()
    {
    }

    private FacetValues(FacetValues original)
    {
        _fields = [.. original._fields];
        _numbers = [.. original._numbers.Select(numbers => new Dictionary<string, int>(numbers, StringComparer.Ordinal))];
        _values = [.. original._values];
        _fieldOfValue = [.. original._fieldOfValue];
    }

    public int Count => _values.Count;

    public IReadOnlyList<string> Fields => _fields;

    public string ValueOf(int number) => _values[number];

    public int FieldOf(int number) => _fieldOfValue[number];

    /// <summary>-1 for a field that no notice has had.</summary>
    public int FieldNumber(string field) => _fields.IndexOf(field);

    /// <summary>Null for a value that no notice has had.</summary>
    public int? Find(string field, string value) =>
        FieldNumber(field) is >= 0 and var index && _numbers[index].TryGetValue(value, out var number) ? number : null;

    /// <summary>These numbers where they cover all the values; a copy with more otherwise.</summary>
    public FacetValues Covering(IEnumerable<(string Field, string Value)> values)
    {
        FacetValues? grown = null;
        foreach (var (field, value) in values)
        {
            if ((grown ?? this).Find(field, value) is null)
            {
                grown ??= new FacetValues(this);
                grown.Append(field, value);
            }
        }

        return grown ?? this;
    }

    /// <summary>The numbers of a notice's values, each once; adds those that are missing, while nobody else holds these numbers yet.</summary>
    public int[] Cover(IReadOnlyList<(string Field, string Value)> values)
    {
        var numbers = new int[values.Count];
        var count = 0;
        foreach (var (field, value) in values)
        {
            if (Find(field, value) is not { } number)
            {
                number = Count;
                Append(field, value);
            }

            if (!numbers.AsSpan(0, count).Contains(number))
            {
                numbers[count++] = number;
            }
        }

        return count == numbers.Length ? numbers : numbers[..count];
    }

    /// <summary>The numbers of a notice's values, each once. All of them must be covered.</summary>
    public int[] NumbersOf(IReadOnlyList<(string Field, string Value)> values)
    {
        var numbers = new int[values.Count];
        var count = 0;
        foreach (var (field, value) in values)
        {
            var number = _numbers[FieldNumber(field)][value];
            if (!numbers.AsSpan(0, count).Contains(number))
            {
                numbers[count++] = number;
            }
        }

        return numbers[..count];
    }

    private void Append(string field, string value)
    {
        var index = FieldNumber(field);
        if (index < 0)
        {
            index = _fields.Count;
            _fields.Add(field);
            _numbers.Add(new Dictionary<string, int>(StringComparer.Ordinal));
        }

        _numbers[index].Add(value, Count);
        _values.Add(value);
        _fieldOfValue.Add(index);
    }
}
