using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace Registry.Domain.Assessment;

/// <summary>Gathers the mistakes of one example.</summary>
/// <param name="example">The id of the example.</param>
internal sealed class AnswerFileMistakes(string example, List<AnswerFileMistake> mistakes)
{
    public static AnswerFileMistake NoExamples { get; } = new(null, new(
        "Le fichier doit contenir une liste «\u00a0examples\u00a0», chacun avec «\u00a0id\u00a0», «\u00a0header\u00a0» et «\u00a0answers\u00a0».",
        "The file must hold a list ‘examples’, each with ‘id’, ‘header’ and ‘answers’."));

    public static AnswerFileMistake NotYaml(YamlException error) => new(null, new(
        $"Ce n’est pas du YAML (ligne {error.Start.Line}, colonne {error.Start.Column})\u00a0: {error.Message}",
        $"This is not YAML (line {error.Start.Line}, column {error.Start.Column}): {error.Message}"));

    public static AnswerFileMistake NoId(int number) => new(null, new(
        $"L’exemple n°\u00a0{number} n’a pas d’«\u00a0id\u00a0».", $"Example number {number} has no ‘id’."));

    public void NotAMapping(string part) => Add(part, new(
        "il faut des paires clé et valeur.", "pairs of a key and a value are expected."));

    public void NoSuchQuestion(string id) => Add(id, new("cette question n’existe pas.", "no such question."));

    public void UnknownState(string fieldId, JsonNode? state, IEnumerable<string> known) => Add($"header.{fieldId}.state", new(
        $"{Write(state)} n’est pas un état. Attendu\u00a0: {string.Join(", ", known)}.",
        $"{Write(state)} is no state. Expected: {string.Join(", ", known)}."));

    public void ValueBesideState(string fieldId, JsonNode? state) => Add($"header.{fieldId}", new(
        $"l’état {Write(state)} ne va pas avec une valeur. Retirer l’un des deux.",
        $"the state {Write(state)} does not go with a value. Remove one of the two."));

    /// <summary>An unquoted yes or no is no word in YAML but a truth value: the commonest slip has its remedy.</summary>
    public void NotAllowed(string where, JsonNode answer, LocalisedText expected)
    {
        var isTruth = answer.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
        Add(where, new(
            $"{Write(answer)} n’est pas accepté. Attendu\u00a0: {expected.French}.{(isTruth ? " En YAML, écrire 'yes' et 'no' entre apostrophes." : "")}",
            $"{Write(answer)} is not allowed. Expected: {expected.English}.{(isTruth ? " In YAML, write 'yes' and 'no' in quotes." : "")}"));
    }

    private void Add(string where, LocalisedText message) => mistakes.Add(new AnswerFileMistake($"{example}: {where}", message));

    private static string Write(JsonNode? node) => node?.ToJsonString() ?? "null";
}
