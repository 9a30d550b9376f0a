using System.Text.Json;
using Registry.Domain.Notices;
using Registry.Domain.Standards.Writing;

namespace Registry.Domain.Standards.Reading;

/// <summary>The one engine that reads records of every standard by its definition. What it cannot read it names, and drops nothing.</summary>
/// <param name="clean">Makes plain text of what a register holds: without markup and characters that cannot be seen.</param>
public sealed class RecordReader(Standard standard, OptionWords words, Func<string, string> clean)
{
    private readonly ValueConversion _conversion = new(words, standard.MonthFirst);

    private readonly RepeatedBlock? _block = RepeatedBlock.Of(standard);

    public Standard Standard => standard;

    public RecordReading Read(JsonElement record) => new Reading(this, _block?.Fold(record) ?? record).Run();

    private sealed class Reading(RecordReader reader, JsonElement record)
    {
        private readonly ValueGathering _values = new();
        private readonly List<Recoding> _recodings = [];
        private readonly List<ReadingProblem> _problems = [];
        private readonly HashSet<string> _read = new(StringComparer.Ordinal);
        private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

        public RecordReading Run()
        {
            var identity = reader.Standard.Record;
            var id = First(identity.Id, text => identity.IdIsAddress ? LastPart(text) : text);
            var body = First(identity.Body, text => text);
            var url = First(identity.Url, text => IsAddress(text) ? text : null);
            var publishedAt = First(identity.PublishedAt, text => WrittenDate.Read(text, reader.Standard.MonthFirst) is not null && text.Length >= 8 ? text : null);
            var language = First(identity.Language, text => ValueConversion.Word(identity.Languages, text)?.To);
            foreach (var field in reader.Standard.Fields)
            {
                Read(field);
            }

            var values = _values.Build();
            return new RecordReading
            {
                Record = record,
                Values = values,
                Id = id,
                Title = Text(values, "title"),
                Department = Text(values, "department"),
                Body = body,
                Url = url,
                PublishedAt = publishedAt is null ? null : WrittenDate.Read(publishedAt, reader.Standard.MonthFirst),
                Language = language ?? reader.Standard.Language,
                Recodings = _recodings,
                Problems = _problems,
                Kept = [.. Members().Where(name => _kept.Contains(name) || !_read.Contains(name))],
            };
        }

        private IEnumerable<string> Members() => record.EnumerateObject().Where(member => RawValues.IsFilled(member.Value)).Select(member => member.Name);

        private string? First(IReadOnlyList<string> names, Func<string, string?> accept)
        {
            foreach (var name in names.SelectMany(Spellings))
            {
                var isText = !record.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null;
                if (!isText)
                {
                    _problems.Add(new ReadingProblem(name, ReadingFault.NotText));
                }
                else if (RawValues.Of(record, name) is { Count: > 0 } texts && texts[0] is { } text && !SpreadsheetError.Is(text) && accept(OneLine(reader.Clean(text))) is { Length: > 0 } accepted)
                {
                    _read.Add(Member(name));
                    return accepted;
                }
            }

            return null;
        }

        private IEnumerable<string> Spellings(string name) =>
            reader.Standard.Fields.FirstOrDefault(field => field.Name == name) is { } field ? field.Aliases.Prepend(name) : [name];

        private void Read(StandardField field)
        {
            if (field.Target is not { } target)
            {
                return;
            }

            // The two sets of names of a standard are never in one record; if they are, the first filled one counts and the other is kept.
            foreach (var name in field.Aliases.Prepend(field.Name))
            {
                var raw = RawValues.Of(record, name);
                if (raw is null || (raw is [{ }] && IsTruth(name) && !target.IsChoice))
                {
                    _problems.Add(new ReadingProblem(name, ReadingFault.NotText));
                    Keep(name);
                }
                else if (raw.Any(text => !string.IsNullOrWhiteSpace(text)))
                {
                    if (!field.IsFallback || !_values.Has(target))
                    {
                        Read(field, target, name, raw);
                        return;
                    }
                }
            }
        }

        private bool IsTruth(string name) => record.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False;

        private void Read(StandardField field, Target target, string name, List<string?> raw)
        {
            // What a JSON array holds is divided already; so are the members of a list of objects, but not the column of a table that stands for one.
            var isMember = record.TryGetProperty(name, out var value);
            var isArray = value.ValueKind == JsonValueKind.Array;
            var isColumn = isMember && WrittenField.ListOf(field) is not null;
            var texts = raw.Count == 1 && raw[0] is { } only && !isArray ? Parts(field, target, name, isColumn, only) : [.. raw.Select(text => text is null ? null : Clean(name, text))];
            if (texts is { Count: > 1 } && !target.IsRepeatable && !target.IsChoice && target.Type != Questionnaire.AnswerType.Text)
            {
                texts = [texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))];
                Keep(name);
            }

            for (var rank = 0; rank < texts.Count; rank++)
            {
                if (texts[rank] is { Length: > 0 } text)
                {
                    Take(field, target, name, rank, text);
                }
            }

            _read.Add(Member(name));
        }

        // Divided before it is cleaned too: markup in what was worded after a plain text must not change how that text is read.
        private string Clean(string name, string text)
        {
            var plain = Appendix.Without(text);
            var cleaned = reader.Clean(plain);
            var own = Appendix.Without(cleaned);
            if (plain.Length < text.Length || own.Length < cleaned.Length)
            {
                Keep(name);
            }

            return own;
        }

        private List<string?> Parts(StandardField field, Target target, string name, bool isColumn, string text) => field.Type switch
        {
            FieldType.References => [.. LegalReferences.Split(Clean(name, text))],
            _ when field.Type == FieldType.List || isColumn => Items(name, text),
            // Typed by hand: several options in one cell, unless the whole is one of them.
            FieldType.Choice when target.Type == Questionnaire.AnswerType.Multiple && reader._conversion.Convert(field, target, reader.Clean(text)) is null =>
                [.. Clean(name, text).Split([';', ',', '\n', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            _ => [Clean(name, text)],
        };

        // Of a table: a cell for each part of the items, its texts in the same order.
        private List<string?> Items(string name, string text) =>
            WrittenList.Quoted(text) is { } quoted ? [.. quoted.Select(item => Clean(name, item))] : [.. WrittenList.Split(Clean(name, text))];

        private void Take(StandardField field, Target target, string name, int rank, string text)
        {
            if (SpreadsheetError.Is(text))
            {
                _problems.Add(new ReadingProblem(name, ReadingFault.NotUnderstood));
                Keep(name);
                return;
            }

            var isLine = field.Type is FieldType.Line or FieldType.Choice || target.Type != Questionnaire.AnswerType.Text;
            var one = isLine ? OneLine(text) : text;
            var value = reader._conversion.Convert(field, target, one);
            if (target.IsChoice || target.Type == Questionnaire.AnswerType.Language)
            {
                _recodings.Add(new Recoding(name, one, value?.ToString()));
            }
            else if (value is null)
            {
                _problems.Add(new ReadingProblem(name, ReadingFault.NotUnderstood));
            }

            var isWhole = target.Type != Questionnaire.AnswerType.Url || value?.ToString() == one;
            if (value is null || !isWhole)
            {
                Keep(name);
            }

            if (value is null)
            {
                return;
            }

            if (!_values.Add(field, target, rank, value))
            {
                _problems.Add(new ReadingProblem(name, ReadingFault.NoRoom));
                Keep(name);
            }
        }

        private void Keep(string name) => _kept.Add(Member(name));

        private string Member(string name) => record.TryGetProperty(name, out _) ? name : name.Split('.')[0];

        private static string? Text(AnswerSet values, string field) =>
            values.Header.TryGetValue(field, out var stated) ? OneLine(stated.Value!.ToString()) : null;
    }

    private string Clean(string text) => clean(text);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static string? LastPart(string text) =>
        IsAddress(text) && new Uri(text).AbsolutePath.TrimEnd('/').Split('/')[^1] is { Length: > 0 } part ? part : null;
}
