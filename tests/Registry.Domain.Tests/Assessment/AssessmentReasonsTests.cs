using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

public partial class AssessmentReasonsTests
{
    /// <summary>Every level question answered, nothing at stake: level 1.</summary>
    private static readonly AnswerSet Harmless = new(
        new Dictionary<string, StatedValue> { ["volume"] = new(new JsonObject { ["amount"] = 3100 }) },
        Definitions.Current.Questions.Where(question => question.Scoring is ImpactByOptions).ToDictionary(question => question.Id, RandomAnswers.Leaning));

    [Fact]
    public void Level_FloorHolds_NamesIt()
    {
        var level = Reasons(With("DRO-01", "individual_right", "DRO-02", "serious")).Level();

        Assert.Equal("Level 3 (high), because: A right or a check, with a possible serious consequence.", level.English);
        Assert.Equal("Niveau 3 (élevé), parce que\u00a0: Un droit ou un contrôle, avec une conséquence sérieuse possible.", level.French);
    }

    [Fact]
    public void Level_PointsDecide_NamesTheThreeThatWeighMost()
    {
        var level = Reasons(With("DRO-01", "individual_priority", "DRO-02", "significant", "HUM-01", "default_followed", "EXP-01", "set_locally")).Level();

        Assert.StartsWith("Level 2 (moderate), because the answers give 25 points out of 100 (mostly ‘What does the output change for people?’: 8 points out of 12; ", level.English, StringComparison.Ordinal);
        Assert.Equal(3, OutOf().Count(level.English) - 1);
    }

    [Fact]
    public void Level_CeilingHolds_SaysThatItHoldsThePointsDown()
    {
        var level = Reasons(With("DRO-01", "individual_right", "DRO-03", "months", "HUM-01", "full_auto", "DON-01", "minors_data", "SOU-01", "supplier_locked", "HUM-08", "no", "EXP-01", "voted", "DRO-02", "inconvenience", "FRU-01", "large_or_continuous", "EQU-01", "minors", "DON-02", "other_administrations")).Level();

        Assert.Contains("and no more, in spite of", level.English, StringComparison.Ordinal);
        Assert.EndsWith("because: Scale fixed by a text or voted in full, minor and repairable error, no check on people.", level.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Level_SomethingUnknown_IsBetweenTwoAndSaysWhichIsKept()
    {
        var level = Reasons(With("DRO-01", "individual_right", "DRO-02", "unknown")).Level();

        Assert.StartsWith("Au moins 1, jusqu’à 3\u00a0: il manque des informations. Niveau 3 (élevé), parce que\u00a0: ", level.French, StringComparison.Ordinal);
        Assert.Contains("(possible, à vérifier)", level.French, StringComparison.Ordinal);
    }

    [Fact]
    public void Level_NothingAnswered_SaysHowMuchIsLeft() =>
        Assert.Equal("At least 1, up to 4: information is missing. Answers still to be given: 18.", Reasons(AnswerSet.Empty).Level().English);

    [Fact]
    public void Points_OfAnUnknown_GiveTheSpanAndThePrecaution()
    {
        var answers = With("DRO-02", "unknown");

        var step = Assess(answers).Impact.Scored.Single(scored => scored.From.Source == "DRO-02");

        Assert.EndsWith("I don’t know (yet): 0 to 12 points out of 12, counted 12 as a precaution.", Reasons(answers).Points(step).English, StringComparison.Ordinal);
    }

    [Fact]
    public void Derived_LearnedRulesForBenefits_IsHighRiskAndSaysWhy()
    {
        var answers = With("EXP-01", "learned", "DRO-09", "benefits", "DRO-10", "yes", "DRO-11", "none");

        Assert.Equal(
            "Classe proposée, à confirmer\u00a0: Haut risque (annexe III). Domaine à haut risque et personnes évaluées\u00a0: pas d’exemption.",
            Reasons(answers).Derived(Assess(answers).Derived[0]).French);
    }

    [Fact]
    public void EverySentence_RandomAnswers_IsWrittenInBothLanguages()
    {
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var answers = new RandomAnswers(Definitions.Current, seed).Next();
            var (result, reasons) = (Assess(answers).ForPublic(Definitions.Current, answers), Reasons(answers));
            LocalisedText[] sentences =
            [
                reasons.Level(), reasons.Safeguards(), reasons.Derived(result.Derived[0]),
                .. result.Impact.Scored.Select(reasons.Points), .. result.Impact.Floors.Select(reasons.Floor), .. result.Impact.Ceilings.Select(reasons.Ceiling),
            ];

            Assert.All(sentences, sentence => Assert.DoesNotMatch(BadFrench(), sentence.French));
            Assert.All(sentences, sentence => Assert.EndsWith(".", sentence.English, StringComparison.Ordinal));
        }
    }

    private static AnswerSet With(params string[] idsAndCodes)
    {
        var said = StoredAssessmentTests.Answers([.. idsAndCodes.Chunk(2).Select(pair => (pair[0], pair[1]))]).Answers;
        return Harmless with { Answers = Harmless.Answers.Where(answer => !said.ContainsKey(answer.Key)).Concat(said).ToDictionary() };
    }

    private static AssessmentResult Assess(AnswerSet answers) => Assessor.Assess(Definitions.Current, answers, new DateOnly(2026, 11, 23));

    private static AssessmentReasons Reasons(AnswerSet answers) => new(Definitions.Current, Assess(answers));

    [GeneratedRegex("out of")]
    private static partial Regex OutOf();

    /// <summary>A high sign without its no-break space, a straight apostrophe, or a place left unfilled.</summary>
    [GeneratedRegex(@"[^\u00a0\u202f]»|«[^\u00a0]|[^\u00a0\u202f?!][;:?!](\s|$)|'|[{}]|\.\.")]
    private static partial Regex BadFrench();
}
