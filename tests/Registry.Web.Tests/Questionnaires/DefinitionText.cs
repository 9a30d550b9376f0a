using Registry.Domain.Questionnaire;

namespace Registry.Web.Tests.Questionnaires;

/// <summary>The shipped definition as a text editor would change it.</summary>
internal static class DefinitionText
{
    public static string Shipped
    {
        get
        {
            using var reader = new StreamReader(typeof(QuestionnaireDefinition).Assembly.GetManifestResourceStream("responsible-algorithms.1.0.yaml")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Version 1.1.0: one more header form with a field, and one more question.</summary>
    public static string WithMore => Edit(
        Shipped,
        ("  version: 1.0.0", "  version: 1.1.0"),
        ("  fields:\n    - id: title", Header + "\n    - id: title"),
        ("  - id: FAI-06\n", Question + "\n  - id: FAI-06\n"));

    private const string Header = """
            - id: neighbours
              title: {fr: Le voisinage, en: The neighbourhood}
          fields:
            - id: neighbourhood
              type: text
              step: neighbours
              label: {fr: Quartier d’essai, en: Trial neighbourhood}
              help: {fr: Là où l’outil a été essayé d’abord., en: Where the tool was tried first.}
              example: {fr: Les Tilleuls., en: The Lindens.}
        """;

    private const string Question = """
          - id: FAI-99
            theme: FAI
            tier: standard
            type: yes_partly_no
            text: {fr: Le quartier a-t-il donné son avis ?, en: Did the neighbourhood give its opinion?}
            scoring: {kind: safeguard, weight: 1, method: share}
            action:
              text: {fr: Demander son avis au quartier., en: Ask the neighbourhood.}
              levers: [usagers]
              effort: small
              suggest_when: share_below_one
        """;

    /// <summary>Replaces the first place of each text, which must be there.</summary>
    public static string Edit(string text, params (string Old, string New)[] edits)
    {
        foreach (var (old, @new) in edits)
        {
            var place = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(place >= 0, $"the definition no longer holds: {old}");
            text = text[..place] + @new + text[(place + old.Length)..];
        }

        return text;
    }
}
