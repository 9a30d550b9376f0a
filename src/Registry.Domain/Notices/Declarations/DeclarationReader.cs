using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Notices.Declarations;

/// <summary>
/// Reads a declaration: <c>header</c> and <c>answers</c> as a notice has them, each value plain or as <c>{value, state, ground}</c>. All mistakes are found together.
/// </summary>
public sealed class DeclarationReader
{
    private const string HeaderMember = "header";
    private const string AnswersMember = "answers";
    private const string LanguageMember = "language";

    private static readonly string[] StatedMembers = ["value", "state", "ground"];

    /// <summary>Members of a notice or a draft that the registry writes: what was read from the API may be sent as it is.</summary>
    private static readonly string[] WrittenByRegistry =
    [
        "id", "version", "title", "summary", "body", "status", "level", "levelMin", "levelMax", "publishedAt", "url", "sha256", "source", "assessment",
        "profilePublished", "definition", "plan", "evidence", "translations", "schema", "salt", "sourceId", "stage", "missing",
    ];

    private readonly QuestionnaireDefinition _definition;
    private readonly Dictionary<string, StatedValue?> _values = new(StringComparer.Ordinal);
    private readonly List<string> _restated = [];
    private readonly List<string> _leftAside = [];
    private readonly List<DeclarationMistake> _mistakes = [];

    private DeclarationReader(QuestionnaireDefinition definition) => _definition = definition;

    /// <summary>Members that a declaration may have.</summary>
    public static IReadOnlyList<string> Members { get; } = [HeaderMember, AnswersMember, LanguageMember];

    public static Declaration Read(JsonNode? node, QuestionnaireDefinition definition) => new DeclarationReader(definition).Read(node);

    private Declaration Read(JsonNode? node)
    {
        string? language = null;
        if (node is JsonObject declaration)
        {
            foreach (var (name, member) in declaration)
            {
                switch (name)
                {
                    case HeaderMember:
                        ReadMembers(HeaderMember, member, ReadField);
                        break;
                    case AnswersMember:
                        ReadMembers(AnswersMember, member, ReadAnswer);
                        break;
                    case LanguageMember:
                        language = ReadLanguage(member);
                        break;
                    default:
                        (WrittenByRegistry.Contains(name) ? (Action<string>)_leftAside.Add : one => Refuse(one, DeclarationMistakeCode.UnknownMember))(name);
                        break;
                }
            }
        }
        else
        {
            Refuse("", DeclarationMistakeCode.NotAnObject);
        }

        return new Declaration(language, _values, _restated, _leftAside, _mistakes);
    }

    private void ReadMembers(string name, JsonNode? node, Action<string, JsonNode?> read)
    {
        if (node is not JsonObject members)
        {
            Refuse(name, DeclarationMistakeCode.NotAnObject);
            return;
        }

        foreach (var (id, value) in members)
        {
            read(id, value);
        }
    }

    private string? ReadLanguage(JsonNode? node)
    {
        var language = TextOf(node);
        if (language is null || !Formats.IsLanguage(language))
        {
            Refuse(LanguageMember, DeclarationMistakeCode.NotALanguage);
        }

        return language;
    }

    private void ReadField(string id, JsonNode? node)
    {
        var path = $"{HeaderMember}.{id}";
        if (_definition.Field(id) is not { } field)
        {
            Refuse(path, DeclarationMistakeCode.UnknownField);
        }
        else if (field.Step is null)
        {
            _leftAside.Add(path);
        }
        else
        {
            Keep(path, Stated(path, node), stated => AnswerValidation.Check(field, stated));
        }
    }

    private void ReadAnswer(string id, JsonNode? node)
    {
        if (_definition.Question(id) is not { } question)
        {
            Refuse(id, DeclarationMistakeCode.UnknownQuestion);
            return;
        }

        var stated = Stated(id, node);
        var word = TextOf(stated?.Value);
        // Plain words of the form: "I don't know" and "not applicable" are states.
        if (stated is { State: DisclosureState.Disclosed } && question.Options.Count > 0 && word is AnswerValue.Unknown or AnswerValue.NotApplicable)
        {
            stated = word == AnswerValue.Unknown ? StatedValue.Unknown : StatedValue.NotApplicable;
            _restated.Add(id);
        }

        Keep(id, stated, kept => AnswerValidation.Check(question, kept));
    }

    private void Keep(string path, StatedValue? stated, Func<StatedValue, IReadOnlyList<AnswerError>> check)
    {
        _values[path] = stated;
        if (stated is not null)
        {
            _mistakes.AddRange(check(stated).Select(error =>
                new DeclarationMistake(error.Path.Length == 0 ? path : $"{path}.{error.Path}", DeclarationMistakeCode.NotAllowed, error)));
        }
    }

    /// <summary>Null for a blank, and where a mistake was found.</summary>
    private StatedValue? Stated(string path, JsonNode? node)
    {
        if (node is not JsonObject stated || !IsStated(stated))
        {
            return Blank.Is(node) ? null : new StatedValue(node!.DeepClone());
        }

        var value = stated["value"];
        var state = stated["state"] is { } written ? ReadState(path, written) : DisclosureState.Disclosed;
        if (stated["ground"] is { } ground && TextOf(ground) is null)
        {
            Refuse($"{path}.ground", DeclarationMistakeCode.NotText);
        }

        if (state is DisclosureState.Unknown or DisclosureState.NotApplicable && !Blank.Is(value))
        {
            Refuse(path, DeclarationMistakeCode.ValueBesideState);
        }

        return state is null || (state == DisclosureState.Disclosed && Blank.Is(value))
            ? null
            : new StatedValue(value?.DeepClone(), state.Value, state == DisclosureState.Withheld ? TextOf(stated["ground"]) : null);
    }

    private DisclosureState? ReadState(string path, JsonNode written)
    {
        try
        {
            return StatedValueJson.ReadState(TextOf(written));
        }
        catch (FormatException)
        {
            Refuse($"{path}.state", DeclarationMistakeCode.UnknownState);
            return null;
        }
    }

    /// <summary>Of a group the parts are named by the definition, and none has only names of these three.</summary>
    private static bool IsStated(JsonObject node) => node.Count > 0 && node.All(member => StatedMembers.Contains(member.Key));

    private void Refuse(string path, DeclarationMistakeCode code) => _mistakes.Add(new DeclarationMistake(path, code));

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
