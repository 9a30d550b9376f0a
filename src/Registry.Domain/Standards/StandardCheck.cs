using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.Domain.Questionnaire.Checks;
using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Standards;

/// <summary>Whether a definition can be read with: its fields fit their targets, its values our options.</summary>
internal sealed class StandardCheck
{
    private readonly Standard _standard;
    private readonly Report _report;
    private readonly HashSet<string> _names;
    private readonly QuestionnaireDefinition _questionnaire;

    private StandardCheck(Standard standard, QuestionnaireDefinition questionnaire, Positions positions)
    {
        _standard = standard;
        _questionnaire = questionnaire;
        _report = new Report(positions);
        _names = [.. standard.Fields.SelectMany(field => field.Aliases.Prepend(field.Name))];
    }

    public static IReadOnlyList<DefinitionError> Run(Standard standard, QuestionnaireDefinition questionnaire, Positions positions)
    {
        var check = new StandardCheck(standard, questionnaire, positions);
        check.CheckStandard();
        foreach (var field in standard.Fields)
        {
            check.CheckField(field);
        }

        return check._report.Errors;
    }

    private void CheckStandard()
    {
        _report.Expect(Formats.IsLanguage(_standard.Language), _standard.Name, "standard", $"'{_standard.Language}' is no language of ISO 639-1");
        _report.Expect(
            _standard.Fields.Any(field => field.Target?.Path == "header.title"), _standard.Recognition, "fields", "no field goes to header.title: a record could have no title");
        foreach (var name in _standard.Recognition.All.SelectMany(names => names.Split('|')))
        {
            _report.Expect(IsMember(name), _standard.Recognition, "recognise", $"'{name}' is the name of no field");
        }

        var record = _standard.Record;
        foreach (var name in (IEnumerable<string>)[.. record.Id, .. record.Body, .. record.Url, .. record.PublishedAt, .. record.Language])
        {
            _report.Expect(IsMember(name), record, "record", $"'{name}' is the name of no field");
        }

        foreach (var word in record.Languages)
        {
            _report.Expect(word.To is not null && Formats.IsLanguage(word.To), word, "record", $"'{word.To}' is no language of ISO 639-1");
        }
    }

    private void CheckField(StandardField field)
    {
        var twice = _standard.Fields.SelectMany(other => other.Aliases.Prepend(other.Name)).Count(name => name == field.Name) > 1;
        _report.Expect(!twice, field, field.Name, "another field has this name");
        if (field.RequiredWhen is { } when)
        {
            _report.Expect(_names.Contains(when.Field), when, field.Name, $"'{when.Field}' is the name of no field");
        }

        foreach (var path in field.Gather)
        {
            _report.Expect(field.Type == FieldType.Text, field, field.Name, "'gather' is for texts only");
            _report.Expect(IsPath(path), field, field.Name, $"'{path}' is no header field, no part of a group and no question");
        }

        _report.Expect(!field.IsRepeated || RepeatedBlock.Parse(field.Name) is not null, field, field.Name, "'repeated' is for fields whose name begins with their number");
        CheckDerived(field);
        var isOtherwiseKnown = field.Otherwise is null || field.Values.Count == 0 || field.Values.Any(value => value.Value == field.Otherwise);
        _report.Expect(isOtherwiseKnown, field, field.Name, $"'otherwise' is '{field.Otherwise}', which is not in its list of values");
        if (field.Target is { } target)
        {
            CheckValues(field, target);
            CheckItem(field, target);
        }
        else
        {
            _report.Expect(!field.Values.Any(value => value.To is not null), field, field.Name, "its values go to options, but the field has no 'to'");
        }
    }

    private void CheckDerived(StandardField field)
    {
        _report.Expect(field.Derived.Count == 0 || field.Target is not null, field, field.Name, "'derived' is for fields with a 'to'");
        foreach (var rule in field.Derived)
        {
            _report.Expect(field.Values.Any(value => value.Value == rule.Value), rule, field.Name, $"'{rule.Value}' is not in its list of values");
            foreach (var (path, options) in rule.When)
            {
                var known = Target.Find(path, _questionnaire)?.Options.Select(option => option.Value).Append(DerivedValue.Blank).ToList();
                _report.Expect(known is not null, rule, field.Name, $"'{path}' is no header field, no part of a group and no question");
                _report.Expect(known is null || options.All(known.Contains), rule, field.Name, $"'{string.Join(", ", options)}': not all of them are options of {path}");
            }
        }
    }

    private void CheckValues(StandardField field, Target target)
    {
        if (target.Type == AnswerType.Language)
        {
            return;
        }

        foreach (var value in field.Values)
        {
            foreach (var option in value.Back.Prepend(value.To).OfType<string>())
            {
                _report.Expect(target.Options.Any(known => known.Value == option), value, field.Name, $"'{option}' is no option of {target.Path}");
            }
        }

        var fits = field.Type switch
        {
            FieldType.Choice => target.IsChoice || target.Type is AnswerType.Text or AnswerType.Language,
            FieldType.Date or FieldType.Month => target.Type is AnswerType.Date or AnswerType.Text,
            FieldType.Number => target.Type is AnswerType.Number or AnswerType.Text,
            FieldType.References => target.IsRepeatable,
            _ => true,
        };
        _report.Expect(fits, field, field.Name, $"a field of this type cannot be read into {target.Path}");
    }

    private void CheckItem(StandardField field, Target target)
    {
        _report.Expect(field.With.Count == 0 || target is { IsRepeatable: true, Part: not null }, field, field.Name, "'with' is for repeatable groups only");
        foreach (var (name, value) in field.With)
        {
            var part = target.Field?.Fields.FirstOrDefault(candidate => candidate.Id == name);
            _report.Expect(part is not null, field, field.Name, $"'{name}' is no part of header.{target.Field?.Id}");
            var isAllowed = part is null || part.Options.Count == 0 || part.Options.Any(option => option.Value == value);
            _report.Expect(isAllowed, field, field.Name, $"'{value}' is no option of {name}");
        }
    }

    private bool IsPath(string path) =>
        Target.Find(path, _questionnaire) is not null || (path.StartsWith("header.", StringComparison.Ordinal) && _questionnaire.Field(path[7..]) is not null);

    private bool IsMember(string name) => _names.Contains(name) || _names.Any(known => known.StartsWith($"{name}.", StringComparison.Ordinal));
}
