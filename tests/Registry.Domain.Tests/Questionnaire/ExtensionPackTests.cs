using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;
using Registry.Domain.Tests.Assessment;

namespace Registry.Domain.Tests.Questionnaire;

public class ExtensionPackTests
{
    private const string Pack = """
        extension:
          id: XSCHOOL
          version: 1.0.0
          extends: responsible-algorithms
          since: 1.0.0
          title: {fr: Écoles, en: Schools}
          licence: CC BY 4.0
        themes:
          - id: XSCHOOL
            title: {fr: Vie scolaire, en: School life}
            intent: {fr: Regarder ce que l’outil change à l’école., en: See what the tool changes at school.}
            suggested_respondents: [metier]
        questions:
          - id: XSCHOOL-01
            theme: XSCHOOL
            tier: standard
            type: yes_partly_no
            text: {fr: Le conseil d’école a-t-il été consulté ?, en: Has the school council been consulted?}
            enabled_when:
              - {question: FAI-03, in: ['yes', partial]}
            scoring: {kind: safeguard, weight: 2, method: share}
            action:
              text: {fr: Consulter le conseil d’école., en: Consult the school council.}
              levers: [elu]
              effort: small
              suggest_when: share_below_one
        """;

    [Fact]
    public void Add_GoodPack_AsksItsQuestionsAfterThoseOfTheCore()
    {
        var merged = Assert.Single(Add(Pack));

        Assert.Equal("XSCHOOL-01", merged.Questions[^1].Id);
        Assert.Equal("XSCHOOL", merged.Themes[^1].Id);
        Assert.Equal(Definitions.Current.Questions, merged.Questions.Take(Definitions.Current.Questions.Count));
    }

    [Fact]
    public void Add_AnyAnswersToIt_NeverChangeTheImpact()
    {
        var merged = Assert.Single(Add(Pack));
        for (var seed = 0; seed < 100; seed++)
        {
            var answers = new RandomAnswers(merged, seed).Next();

            var with = Assessor.Assess(merged, answers, new DateOnly(2026, 11, 23)).Impact;
            var without = Assessor.Assess(Definitions.Current, answers, new DateOnly(2026, 11, 23)).Impact;

            Assert.Equal((without.Level, without.LevelMinimum, without.LevelMaximum, without.PointsMaximum), (with.Level, with.LevelMinimum, with.LevelMaximum, with.PointsMaximum));
        }
    }

    [Theory]
    [InlineData("id: XSCHOOL-01", "id: FAI-03", "'FAI-03' is there twice")]
    [InlineData("theme: XSCHOOL\n", "theme: FAI\n", "belongs to a theme of the pack")]
    [InlineData("tier: standard", "tier: essential", "'standard' or 'reinforced'")]
    [InlineData("{kind: safeguard, weight: 2, method: share}", "{kind: impact, dimension: x, maximum: 5}", "never changes the level")]
    [InlineData("levers: [elu]", "levers: [maire]", "no lever 'maire'")]
    [InlineData("question: FAI-03", "question: FAI-77", "no question 'FAI-77'")]
    public void Add_PackThatOversteps_IsRefusedAtItsLine(string right, string wrong, string message)
    {
        var text = DefinitionFile.Break(Pack.ReplaceLineEndings("\n"), "questions:", right, wrong, out var line);

        var errors = Assert.Throws<DefinitionException>(() => Add(text)).Errors;

        var error = Assert.Single(errors, error => error.Message.Contains(message, StringComparison.Ordinal));
        Assert.InRange(error.Line, 14, line);
    }

    [Theory]
    [InlineData("id: XSCHOOL\n  version", "id: SCHOOL\n  version", "must be X and 2 to 11 more capital letters")]
    [InlineData("since: 1.0.0", "since: one", "must be three numbers")]
    [InlineData("since: 1.0.0", "since: 9.0.0", "no questionnaire 'responsible-algorithms' from version 9.0.0 on")]
    [InlineData("  - id: XSCHOOL\n", "  - id: FIN\n", "a theme of the pack begins with 'XSCHOOL'")]
    [InlineData("questions:", "floors: []\nquestions:", "unknown key 'floors'")]
    public void Add_WrongHeadOrPart_SaysWhatIsExpected(string right, string wrong, string message)
    {
        var text = Pack.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);

        var errors = Assert.Throws<DefinitionException>(() => Add(text)).Errors;

        Assert.Contains(errors, error => error.Line > 0 && error.Message.Contains(message, StringComparison.Ordinal));
    }

    private static IReadOnlyList<QuestionnaireDefinition> Add(string text)
    {
        using var reader = new StringReader(text);
        return ExtensionPackReader.Add(Definitions.All, reader, "xschool.yaml");
    }
}
