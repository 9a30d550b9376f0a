using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards;

/// <summary>
/// A notice in which every header field and every question has a valid value, made from the questionnaire and always the same: the measure of
/// what a standard can hold. It says nothing of any body.
/// </summary>
public static class Specimen
{
    /// <param name="standard">
    /// Repeatable fields get an item for each kind that the standard asks for; of a single choice, an option that its list knows is taken.
    /// </param>
    public static AnswerSet Of(QuestionnaireDefinition questionnaire, Standard standard) => new(
        questionnaire.Header.Where(field => field.Step is not null).ToDictionary(field => field.Id, field => new StatedValue(Value(field, standard)), StringComparer.Ordinal),
        questionnaire.Questions.ToDictionary(question => question.Id, question => new StatedValue(Value(question, standard)), StringComparer.Ordinal));

    private static JsonNode Value(Field field, Standard standard)
    {
        var count = field.Repeatable ? Math.Clamp(2, field.MinimumItems ?? 1, field.MaximumItems ?? 2) : 1;
        var items = Enumerable.Range(0, count).Select(rank => One(field, $"header.{field.Id}", field.Id, rank, standard)).ToList();
        if (!field.Repeatable)
        {
            return items[0];
        }

        foreach (var kind in standard.Fields.Where(known => known.Target?.Field?.Id == field.Id && known.With.Count > 0).DistinctBy(known => known.Item))
        {
            var item = One(field, $"header.{field.Id}", $"{field.Id} {kind.Item}", items.Count, standard).AsObject();
            foreach (var (part, value) in kind.With)
            {
                item[part] = value;
            }

            items.Add(item);
        }

        return new JsonArray([.. items]);
    }

    private static JsonNode One(Field field, string path, string name, int rank, Standard standard) => field.Type switch
    {
        AnswerType.Group => new JsonObject(field.Fields.Select(part => KeyValuePair.Create(part.Id, (JsonNode?)One(part, $"{path}.{part.Id}", $"{name} {part.Id}", rank, standard)))),
        AnswerType.Multiple => Several(field.Options),
        AnswerType.Single or AnswerType.YesPartlyNo => Chosen(field.Options, path, rank, standard),
        AnswerType.Code => field.Luhn ? "356000000" : "75056",
        AnswerType.Language => rank == 0 ? "fr" : "en",
        AnswerType.Number => Number(field.Minimum, field.Maximum, rank),
        _ => Written(field.Type, name, rank, field.MaximumLength),
    };

    private static JsonNode Value(Question question, Standard standard) => question.Type switch
    {
        AnswerType.Multiple => Several(question.Options),
        AnswerType.Single or AnswerType.YesPartlyNo => Chosen(question.Options, question.Id, 0, standard),
        AnswerType.Number => Number(question.Minimum, question.Maximum, 0),
        _ => Written(question.Type, question.Id, 0, question.MaximumLength),
    };

    private static JsonNode Written(AnswerType type, string name, int rank, int? longest)
    {
        var plain = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));
        var text = type switch
        {
            AnswerType.Date => new DateOnly(2026, 1 + rank, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AnswerType.Url => $"https://example.org/{plain}/{rank + 1}",
            AnswerType.Email => $"{plain}@example.org",
            AnswerType.Phone => "+33 1 23 45 67 89",
            _ => $"Specimen {name.Replace('_', ' ')} {rank + 1}",
        };
        return text.Length > longest ? text[..longest.Value].TrimEnd() : text;
    }

    private static JsonValue Number(decimal? minimum, decimal? maximum, int rank) => JsonValue.Create((long)Math.Clamp(12 + rank, minimum ?? 0, maximum ?? 1000));

    private static JsonNode Chosen(IReadOnlyList<Option> options, string path, int rank, Standard standard)
    {
        var words = standard.Fields.Where(field => !field.IsReadOnly && field.Target?.Path == path).SelectMany(field => field.Values).Select(word => word.To).ToHashSet(StringComparer.Ordinal);
        List<Option> known = [.. options.Where(option => words.Contains(option.Value))];
        return (known.Count > 0 ? known : options)[rank % (known.Count > 0 ? known.Count : options.Count)].Value;
    }

    private static JsonArray Several(IReadOnlyList<Option> options) =>
        new([.. options.Where(option => !option.Exclusive && option.Value != AnswerValue.Unknown).Take(2).Select(option => JsonValue.Create(option.Value))]);
}
