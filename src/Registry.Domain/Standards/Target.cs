using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards;

/// <summary>Where a value of another standard lands: a header field, a part of a group, or a question.</summary>
/// <param name="Path"><c>header.title</c>, <c>header.contact.email</c>, or the id of a question.</param>
public sealed record Target(string Path, Field? Field, Field? Part, Question? Question)
{
    private const string Header = "header.";

    public AnswerType Type => Part?.Type ?? Field?.Type ?? Question!.Type;

    public IReadOnlyList<Option> Options => Part?.Options ?? Field?.Options ?? Question!.Options;

    public bool IsChoice => Type is AnswerType.Single or AnswerType.Multiple or AnswerType.YesPartlyNo;

    /// <summary>The header field holds a list of items.</summary>
    public bool IsRepeatable => Field is { Repeatable: true };

    /// <summary>The target, or null when the questionnaire has none of that path. A group is no target, its parts are; nor is a field that the registry fills.</summary>
    public static Target? Find(string path, QuestionnaireDefinition questionnaire)
    {
        if (!path.StartsWith(Header, StringComparison.Ordinal))
        {
            return questionnaire.Question(path) is { } question ? new Target(path, null, null, question) : null;
        }

        var names = path[Header.Length..].Split('.');
        var field = questionnaire.Header.FirstOrDefault(candidate => candidate.Id == names[0] && candidate.Step is not null);
        return (field, names.Length) switch
        {
            (null, _) => null,
            ({ Type: AnswerType.Group }, 2) => field.Fields.FirstOrDefault(part => part.Id == names[1]) is { } part ? new Target(path, field, part, null) : null,
            ({ Type: not AnswerType.Group }, 1) => new Target(path, field, null, null),
            _ => null,
        };
    }

    /// <summary>Every target, in the order of the header and of the questions.</summary>
    public static IEnumerable<Target> All(QuestionnaireDefinition questionnaire) =>
        questionnaire.Header.Where(field => field.Step is not null)
            .SelectMany(field => field.Type == AnswerType.Group ? field.Fields.Select(part => $"{Header}{field.Id}.{part.Id}") : [$"{Header}{field.Id}"])
            .Concat(questionnaire.Questions.Select(question => question.Id))
            .Select(path => Find(path, questionnaire)!);

    /// <summary>As it reads beside a form: the group, then the part.</summary>
    public string Label(string language) => this switch
    {
        { Question: { } question } => question.Text.In(language),
        { Part: { } part } => $"{Field!.Label.In(language)} – {part.Label.In(language)}",
        _ => Field!.Label.In(language),
    };
}
