using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Questionnaire.Answers;

/// <summary>Whether the definition allows a value. All mistakes are found together.</summary>
public sealed class AnswerValidation
{
    private readonly ValidationScope _scope;
    private readonly List<AnswerError> _errors = [];

    private AnswerValidation(ValidationScope scope) => _scope = scope;

    /// <summary>The mistakes of the answer to a question; none when it is allowed.</summary>
    public static IReadOnlyList<AnswerError> Check(Question question, StatedValue stated, ValidationScope scope = ValidationScope.Form) =>
        Check(ValueRules.Of(question), stated, scope);

    /// <summary>The mistakes of the value of a header field; none when it is allowed.</summary>
    public static IReadOnlyList<AnswerError> Check(Field field, StatedValue stated, ValidationScope scope = ValidationScope.Form) =>
        Check(ValueRules.Of(field), stated, scope);

    private static List<AnswerError> Check(ValueRules rules, StatedValue stated, ValidationScope scope)
    {
        var validation = new AnswerValidation(scope);
        validation.CheckStated(rules, stated);
        return validation._errors;
    }

    private void CheckStated(ValueRules rules, StatedValue stated)
    {
        switch (stated.State)
        {
            case DisclosureState.Unknown:
                Expect(rules.UnknownAllowed, "", AnswerErrorCode.UnknownNotAllowed);
                return;
            case DisclosureState.NotApplicable:
                Expect(rules.NotApplicableAllowed, "", AnswerErrorCode.NotApplicableNotAllowed);
                return;
            case DisclosureState.Withheld:
                Expect(!string.IsNullOrWhiteSpace(stated.Ground), "", AnswerErrorCode.GroundRequired);
                break;
        }

        if (Blank.Is(stated.Value))
        {
            Expect(_scope == ValidationScope.Import, "", AnswerErrorCode.ValueRequired);
        }
        else if (rules.Repeatable)
        {
            CheckItems(rules, stated.Value);
        }
        else
        {
            CheckValue(rules, stated.Value!, "");
        }
    }

    private void CheckItems(ValueRules rules, JsonNode? value)
    {
        if (value is not JsonArray items)
        {
            Refuse("", AnswerErrorCode.WrongShape);
            return;
        }

        if (_scope == ValidationScope.Form)
        {
            Expect(!(items.Count < rules.MinimumItems), "", AnswerErrorCode.TooFewItems, Write(rules.MinimumItems));
            Expect(!(items.Count > rules.MaximumItems), "", AnswerErrorCode.TooManyItems, Write(rules.MaximumItems));
        }

        for (var rank = 0; rank < items.Count; rank++)
        {
            var path = rank.ToString(CultureInfo.InvariantCulture);
            if (items[rank] is { } item)
            {
                CheckValue(rules, item, path);
            }
            else
            {
                Refuse(path, AnswerErrorCode.WrongShape);
            }
        }
    }

    private void CheckValue(ValueRules rules, JsonNode value, string path)
    {
        switch (rules.Type)
        {
            case AnswerType.Group:
                CheckGroup(rules, value, path);
                break;
            case AnswerType.Multiple:
                CheckMultiple(rules, value, path);
                break;
            case AnswerType.Number:
                CheckNumber(rules, value, path);
                break;
            default:
                CheckText(rules, value, path);
                break;
        }
    }

    private void CheckGroup(ValueRules rules, JsonNode value, string path)
    {
        if (value is not JsonObject group)
        {
            Refuse(path, AnswerErrorCode.WrongShape);
            return;
        }

        foreach (var (name, _) in group.Where(part => !rules.Parts.ContainsKey(part.Key)))
        {
            Refuse(path, AnswerErrorCode.UnknownPart, name);
        }

        foreach (var (name, part) in rules.Parts)
        {
            var partPath = path.Length == 0 ? name : $"{path}.{name}";
            var said = group[name];
            if (!Blank.Is(said))
            {
                CheckValue(part, said!, partPath);
            }
            else if (part.Required)
            {
                Expect(_scope == ValidationScope.Import, partPath, AnswerErrorCode.PartRequired);
            }
        }
    }

    private void CheckMultiple(ValueRules rules, JsonNode value, string path)
    {
        if (value is not JsonArray items || items.Any(item => TextOf(item) is null))
        {
            Refuse(path, AnswerErrorCode.WrongShape);
            return;
        }

        string[] chosen = [.. items.Select(item => TextOf(item)!)];
        foreach (var code in chosen.Distinct())
        {
            var option = rules.Options.FirstOrDefault(o => o.Value == code);
            Expect(option is not null, path, AnswerErrorCode.NotAnOption, code);
            Expect(option is not { Exclusive: true } || chosen.Length == 1, path, AnswerErrorCode.ExclusiveWithOthers, code);
            Expect(chosen.Count(c => c == code) == 1, path, AnswerErrorCode.ChosenTwice, code);
        }
    }

    private void CheckNumber(ValueRules rules, JsonNode value, string path)
    {
        var text = value is JsonValue ? value.ToString() : "";
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(path, AnswerErrorCode.NotANumber);
            return;
        }

        Expect(!rules.Integer || number == decimal.Truncate(number), path, AnswerErrorCode.NotAWholeNumber);
        Expect(!(number < rules.Minimum), path, AnswerErrorCode.BelowMinimum, Write(rules.Minimum));
        Expect(!(number > rules.Maximum), path, AnswerErrorCode.AboveMaximum, Write(rules.Maximum));
    }

    private void CheckText(ValueRules rules, JsonNode value, string path)
    {
        if (TextOf(value) is not { } text)
        {
            Refuse(path, AnswerErrorCode.WrongShape);
            return;
        }

        switch (rules.Type)
        {
            case AnswerType.YesPartlyNo or AnswerType.Single:
                Expect(rules.Options.Any(o => o.Value == text), path, AnswerErrorCode.NotAnOption, text);
                break;
            case AnswerType.Date:
                Expect(Formats.IsDate(text), path, AnswerErrorCode.NotADate);
                break;
            case AnswerType.Url:
                Expect(Formats.IsUrl(text), path, AnswerErrorCode.NotAUrl);
                break;
            case AnswerType.Email:
                Expect(Formats.IsEmail(text), path, AnswerErrorCode.NotAnEmail);
                break;
            case AnswerType.Phone:
                Expect(Formats.IsPhone(text), path, AnswerErrorCode.NotAPhone);
                break;
            case AnswerType.Language:
                Expect(Formats.IsLanguage(text), path, AnswerErrorCode.NotALanguage);
                break;
            case AnswerType.Code:
                CheckCode(rules, text, path);
                break;
        }

        var tooLong = _scope == ValidationScope.Form && text.Length > rules.MaximumLength;
        Expect(!tooLong, path, AnswerErrorCode.TooLong, Write(rules.MaximumLength), Write(text.Length));
    }

    private void CheckCode(ValueRules rules, string text, string path)
    {
        var matches = rules.Pattern is null || Formats.Matches(text, rules.Pattern);
        Expect(matches, path, AnswerErrorCode.BadPattern);
        Expect(!matches || !rules.Luhn || Formats.IsLuhn(text), path, AnswerErrorCode.SirenChecksum);
    }

    private void Expect(bool holds, string path, AnswerErrorCode code, params string[] arguments)
    {
        if (!holds)
        {
            Refuse(path, code, arguments);
        }
    }

    private void Refuse(string path, AnswerErrorCode code, params string[] arguments) => _errors.Add(new AnswerError(code, path, arguments));

    private static string Write(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

}
