using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>
/// The one engine that writes records of every standard by its definition, and says what it could not carry. Values with a field of their own
/// come first; then what the registry knows of the notice, what an imported notice kept of its source, and the texts that others are worded in.
/// </summary>
/// <param name="clean">What a reader of the record makes of its texts: decides what counts as carried.</param>
public sealed class RecordWriter(Standard standard, QuestionnaireDefinition questionnaire, Func<string, string> clean)
{
    private readonly QuestionnaireDefinition _questionnaire = questionnaire;
    private readonly Func<string, string> _clean = clean;
    private readonly RepeatedBlock? _block = RepeatedBlock.Of(standard);
    private readonly ValueWriting _values = new(standard.Language == "fr" ? "fr" : "en", clean);

    public Standard Standard => standard;

    public WrittenRecord Write(WritingSource source) => new Writing(this, source, new LossLedger(Leaves.Of(source.Values, _questionnaire))).Run();

    private sealed class Writing(RecordWriter writer, WritingSource source, LossLedger ledger)
    {
        private readonly Dictionary<string, List<string?>> _texts = new(StringComparer.Ordinal);
        private readonly HashSet<(string Place, string Item)> _items = [];
        private readonly SourceFields _source = new(
            source.Format == writer.Standard.Id && source.Values.Header.GetValueOrDefault(WritingSource.KeptFields)?.Value is JsonObject kept ? kept : [], ledger, writer._clean);

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
                Gather(gathering, field);
            }

            // A member of a list stands for an item: without one there is nothing to say of it.
            foreach (var field in fields.Where(field => field.Otherwise is not null && WrittenField.ListOf(field) is null && !IsFilled(field)))
            {
                WriteOtherwise(field, field.Otherwise!);
            }

            var unknown = _source.Unknown(writer.Standard);
            var report = ledger.Report(writer.Standard.Id, source.Besides, [.. fields.Where(IsMissing).Select(field => new MissingField(field.Name, field.Heads))]);
            return Record(fields, unknown, report);
        }

        private WrittenRecord Record(List<StandardField> fields, Dictionary<string, JsonNode?> unknown, LossReport report)
        {
            var things = fields.Where(field => field.IsRepeated).Select(field => _texts.GetValueOrDefault(field.Name)?.Count ?? 0).DefaultIfEmpty().Max();
            if (writer._block is not { } block || things < 2)
            {
                return new WrittenRecord(writer.Standard, [.. fields.Where(IsFilled).Select(field => new WrittenField(field, _texts[field.Name]))], unknown, report);
            }

            var all = block.Expand(writer.Standard with { Fields = fields }, things).ToList();
            var written = all.Where(one => IsFilled(one.Field)).Select(one => new WrittenField(one.Named, one.Field.IsRepeated ? [_texts[one.Field.Name].ElementAtOrDefault(one.Rank)] : _texts[one.Field.Name]));
            return new WrittenRecord(writer.Standard with { Fields = [.. all.Select(one => one.Named)] }, [.. written.Where(field => field.Texts.Any(text => !string.IsNullOrWhiteSpace(text)))], unknown, report);
        }

        // What is worded is said of all things, after the text of the first.
        private void Gather(TextGathering gathering, StandardField field)
        {
            var texts = _texts.GetValueOrDefault(field.Name) ?? [];
            var own = texts is [{ Length: > 0 } first, ..] ? first : null;
            if (gathering.Append(field, own) is { } gathered && gathered != own)
            {
                _texts[field.Name] = [gathered, .. texts.Skip(1)];
                _source.Join(field, gathered);
            }
        }

        private void WriteOwn(StandardField field, Target target, List<StandardField> fields)
        {
            if (field.Derived.FirstOrDefault(rule => rule.When.All(condition => Holds(condition.Key, condition.Value))) is { } derived)
            {
                foreach (var leaf in ledger.Open(target).ToList())
                {
                    ledger.Transform(leaf, derived.Value, field, LossReason.Recoded);
                }

                Set(field, [derived.Value]);
                return;
            }

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

        // Of several options every one must be among those that the rule takes.
        private bool Holds(string path, IReadOnlyList<string> options)
        {
            List<Leaf> said = [.. ledger.Leaves.Where(leaf => leaf.Target?.Path == path && leaf.State is not (DisclosureState.Withheld or DisclosureState.Internal))];
            return said.Count == 0 ? options.Contains(DerivedValue.Blank) : said.TrueForAll(leaf => leaf.Option is { } option && options.Contains(option));
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
            else if (_source.Write(field) is { } texts)
            {
                Set(field, texts);
            }
        }

        private void WriteOtherwise(StandardField field, string otherwise)
        {
            foreach (var leaf in field.Target is { } target ? ledger.Open(target).Take(1).ToList() : [])
            {
                ledger.Transform(leaf, otherwise, field, LossReason.Replaced);
            }

            Set(field, [otherwise]);
        }

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
