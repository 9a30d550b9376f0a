using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services;

/// <summary>Builds the document that is published out of all that a body said.</summary>
public sealed class PublishedDocuments(DefinitionCatalogue definitions)
{
    public NoticeDocument Build(VersionToWrite item)
    {
        var body = item.Notice.Body;
        var values = WithBody(item.Values, body.Name, body.Siren);
        var assessment = Assess(item, values);
        return new NoticeDocument
        {
            Id = NoticeId.Parse(item.Notice.PublicId),
            Version = item.Notice.CurrentVersion + 1,
            Language = item.Notice.Language,
            Definition = new DefinitionReference(definitions.Current.Id, item.Notice.DefinitionVersion),
            Body = new BodyReference(body.Slug, body.Name, body.Siren, body.IsFictional),
            PublishedAt = item.PublishedAt,
            Source = item.Source,
            Values = ReservedValues.Mask(values),
            Translations = [.. item.Translations.Select(translation => WithoutReserved(translation, values))],
            Assessment = assessment,
            ProfilePublished = assessment is null ? null : item.Notice.PublishesProfile,
            Plan = item.Plan,
            Evidence = item.Evidence,
            Template = item.Template,
            DeclaredBy = item.DeclaredBy,
            Salt = NoticeDocument.NewSalt(),
        };
    }

    // An imported record answers no question: there is nothing to assess, which is not the same as a low level.
    private JsonObject? Assess(VersionToWrite item, AnswerSet values)
    {
        if (values.Answers.Count == 0 || definitions.Find(item.Notice.DefinitionVersion) is not { } definition)
        {
            return null;
        }

        var result = Assessor.Assess(definition, values, DateOnly.FromDateTime(item.PublishedAt)).ForPublic(definition, values);
        return AssessmentJson.Write(item.Notice.PublishesProfile ? result : result.WithoutProfile());
    }

    /// <summary>The header with its body field, which is the registry's own fact and is never typed.</summary>
    public static AnswerSet WithBody(AnswerSet values, string name, string? siren)
    {
        var body = new JsonObject { ["name"] = name };
        if (siren is not null)
        {
            body["siren"] = siren;
        }

        var header = values.Header.ToDictionary(StringComparer.Ordinal);
        header["body"] = new StatedValue(body);
        return values with { Header = header };
    }

    private static NoticeTranslation WithoutReserved(NoticeTranslation translation, AnswerSet values) => translation with
    {
        Header = Public(translation.Header, values.Header),
        Answers = Public(translation.Answers, values.Answers),
    };

    private static Dictionary<string, JsonNode?> Public(IReadOnlyDictionary<string, JsonNode?> texts, IReadOnlyDictionary<string, StatedValue> values) =>
        texts.Where(pair => values.TryGetValue(pair.Key, out var stated) && stated.State == DisclosureState.Disclosed)
            .ToDictionary(StringComparer.Ordinal);
}
