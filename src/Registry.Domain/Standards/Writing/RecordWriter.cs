using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>
/// The one engine that writes records of every standard by its definition, and says what it could not carry. Values with a field of their own
/// come first; then what the registry knows of the notice, what an imported notice kept of its source, and the texts that others are worded in.
/// </summary>
public sealed class RecordWriter(Standard standard, QuestionnaireDefinition questionnaire)
{
    private readonly QuestionnaireDefinition _questionnaire = questionnaire;
    private readonly ValueWriting _values = new(standard.Language == "fr" ? "fr" : "en");

    public Standard Standard => standard;

    public WrittenRecord Write(WritingSource source) => new Writing(this, source, new LossLedger(Leaves.Of(source.Values, _questionnaire))).Run();

    private sealed class Writing(RecordWriter writer, WritingSource source, LossLedger ledger)
    {
        private readonly Dictionary<string, List<string?>> _texts = new(StringComparer.Ordinal);
        private readonly HashSet<(string Place, string Item)> _items = [];
        private readonly JsonObject _keptSource = source.Format == writer.Standard.Id && source.Values.Header.GetValueOrDefault(WritingSource.KeptFields)?.Value is JsonObject kept ? kept : [];

        public WrittenRecord Run()
        {
            var fields = writer.Standard.Fields.Where(field => !field.IsReadOnly).ToList();
            foreach (var field in fields.Where(field => field is { Target: not null, IsFallback: false }))
            {
                WriteOwn(field, field.Target!, fields);
            }

            foreach (var field in fields)
            {
                WriteKnown(field);
            }

            var gathering = new TextGathering(ledger, writer._values, writer._questionnaire);
            foreach (var field in fields.Where(field => field.Gather.Count > 0))
            {
                _texts[field.Name] = [gathering.Append(field, _texts.GetValueOrDefault(field.Name) is [{ } own] ? own : null)];
            }

            foreach (var field in fields.Where(field => field.Otherwise is not null && !IsFilled(field)))
            {
                WriteOtherwise(field, field.Otherwise!);
            }

            var extra = Extra();
            var written = fields.Where(IsFilled).Select(field => new WrittenField(field, _texts[field.Name])).ToList();
            return new WrittenRecord(writer.Standard, written, extra, ledger.Report(writer.Standard.Id, source.Besides, [.. fields.Where(IsMissing).Select(field => new MissingField(field.Name, field.Heads))]));
        }

        private void WriteOwn(StandardField field, Target target, List<StandardField> fields)
        {
            if (target is not { IsRepeatable: true, Part: not null })
            {
                Set(field, new SingleWriting(ledger, writer._values).Write(field, target));
                return;
            }

            if (!_items.Add((target.Field!.Id, field.Item)))
            {
                return;
            }

            List<StandardField> group = [.. fields.Where(other => !other.IsFallback && other.Item == field.Item && other.Target is { Part: not null } part && part.Field!.Id == target.Field.Id)];
            foreach (var (member, texts) in new ItemWriting(ledger, writer._values, group).Write())
            {
                Set(member, texts);
            }
        }

        private void WriteKnown(StandardField field)
        {
            if (IsFilled(field))
            {
                return;
            }

            if (field.Fact is { } fact && source.Facts.GetValueOrDefault(fact) is { } known)
            {
                Set(field, [known.Length <= (field.MaximumLength ?? int.MaxValue) ? known : TextFitting.Fit(known, field).Text]);
            }
            else if (field.Aliases.Prepend(field.Name).FirstOrDefault(_keptSource.ContainsKey) is { } name && KeptTexts(field, _keptSource[name]) is { } texts)
            {
                Set(field, texts);
                ledger.Carry(KeptLeaf(name));
            }
        }

        // What the source said is written back only where its standard still allows it.
        private static List<string?>? KeptTexts(StandardField field, JsonNode? kept)
        {
            List<string?> texts = kept is JsonArray items ? [.. items.Select(item => item?.ToString())] : [kept?.ToString()];
            var isAllowed = texts.TrueForAll(text => text is not null && TextFitting.Fits(text, field) && (field.Values.Count == 0 || field.Values.Any(value => value.Value == text)));
            return isAllowed && WrittenField.ListOf(field) is null && (texts.Count == 1 || field.Type == FieldType.List)
                ? [.. texts.Select(text => field.IsHtml ? TextFitting.Fit(text!, field).Text : text)]
                : null;
        }

        private void WriteOtherwise(StandardField field, string otherwise)
        {
            foreach (var leaf in field.Target is { } target ? ledger.Open(target).Take(1).ToList() : [])
            {
                ledger.Transform(leaf, otherwise, field, LossReason.Replaced);
            }

            Set(field, [otherwise]);
        }

        private Dictionary<string, JsonNode?> Extra()
        {
            var known = writer.Standard.Fields.SelectMany(field => field.Aliases.Prepend(field.Name).Concat([WrittenField.ListOf(field) ?? field.Name])).ToHashSet(StringComparer.Ordinal);
            var extra = _keptSource.Where(member => !known.Contains(member.Key)).ToDictionary(member => member.Key, member => member.Value?.DeepClone(), StringComparer.Ordinal);
            foreach (var name in extra.Keys)
            {
                ledger.Carry(KeptLeaf(name));
            }

            return extra;
        }

        private Leaf KeptLeaf(string name) => ledger.Leaves.First(leaf => leaf.Path == $"{WritingSource.KeptFields}.{name}");

        private bool IsFilled(StandardField field) => _texts.GetValueOrDefault(field.Name) is { } texts && texts.Exists(text => !string.IsNullOrWhiteSpace(text));

        // A part of an item is demanded of every item, and no item was written without it.
        private bool IsMissing(StandardField field) => !IsFilled(field) && WrittenField.ListOf(field) is null
            && (field.Required || (field.RequiredWhen is { } when && _texts.GetValueOrDefault(when.Field) is { } texts && texts.Exists(text => text is not null && when.Values.Contains(text))));

        private void Set(StandardField field, List<string?> texts)
        {
            if (texts.Count > 0 && !IsFilled(field))
            {
                _texts[field.Name] = texts;
            }
        }
    }
}
