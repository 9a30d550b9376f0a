using System.Text.Json.Nodes;
using Registry.Domain.LegalTexts;
using Registry.Domain.Notices;

namespace Registry.Domain.Tests.LegalTexts;

public sealed class ApplicableRightsTests
{
    [Fact]
    public void In_AnAutomaticDecisionOnPersonalData_ForbidsTheMachineAlone()
    {
        var rights = In(AlgorithmPart.Decides, Known.Yes, Known.Yes);

        Assert.Equal(Applicability.Applies, rights[LegalRight.RulesOnRequest].Applicability);
        Assert.Equal([new(LegalSource.Crpa, "L.311-3-1"), new(LegalSource.Crpa, "R.311-3-1-2")], rights[LegalRight.RulesOnRequest].References);
        Assert.Equal(Applicability.Applies, rights[LegalRight.AutomatedDecision].Applicability);
        Assert.Equal([new(LegalSource.Gdpr, "22"), new(LegalSource.Lil, "47")], rights[LegalRight.AutomatedDecision].References);
        Assert.Equal(Applicability.Applies, rights[LegalRight.AppealReadByAPerson].Applicability);
        Assert.Equal(Applicability.Applies, rights[LegalRight.PersonalDataAccess].Applicability);
    }

    [Fact]
    public void In_AdviceThatAPersonExamines_ClaimsNoAutomatedDecision()
    {
        var rights = In(AlgorithmPart.Advises, Known.Yes, Known.Yes);

        Assert.DoesNotContain(LegalRight.AutomatedDecision, rights.Keys);
        Assert.Contains(LegalRight.AppealReadByAPerson, rights.Keys);
        Assert.Equal(Applicability.Applies, rights[LegalRight.ExplicitMention].Applicability);
    }

    [Fact]
    public void In_AProposalFollowedByDefault_LeavesTheAutomatedDecisionOpen()
    {
        var right = In(AlgorithmPart.FollowedByDefault, Known.Yes, Known.Yes)[LegalRight.AutomatedDecision];

        Assert.Equal((Applicability.MayApply, LegalReservation.NobodyExamined), (right.Applicability, right.Reservation));
    }

    [Fact]
    public void In_ADecisionWithoutPersonalData_NamesNoDataProtectionLaw() =>
        Assert.DoesNotContain(
            In(AlgorithmPart.Decides, Known.Yes, Known.No).Values.SelectMany(right => right.References),
            reference => reference.Source is LegalSource.Gdpr or LegalSource.Lil);

    [Theory]
    [InlineData(AlgorithmPart.NoDecision, Known.Yes)]
    [InlineData(AlgorithmPart.Advises, Known.No)]
    public void In_NoIndividualDecision_LeavesDocumentsAndNotTheExplanation(AlgorithmPart part, Known individual)
    {
        var rights = In(part, individual, Known.No);

        Assert.DoesNotContain(rights.Values.SelectMany(right => right.References), reference => reference.Article.StartsWith("L.311-3-1", StringComparison.Ordinal));
        Assert.Contains(LegalRight.AccessToDocuments, rights.Keys);
    }

    [Fact]
    public void In_AnUndeclaredAlgorithm_ClaimsNothingAboutItForSure()
    {
        var rights = ApplicableRights.In(LegalSituation.OfAnUndeclaredAlgorithm).ToDictionary(right => right.Right);

        Assert.Equal((Applicability.MayApply, LegalReservation.IndividualDecision), (rights[LegalRight.RulesOnRequest].Applicability, rights[LegalRight.RulesOnRequest].Reservation));
        Assert.Equal((Applicability.MayApply, LegalReservation.PersonalData), (rights[LegalRight.PersonalDataAccess].Applicability, rights[LegalRight.PersonalDataAccess].Reservation));
    }

    [Fact]
    public void In_AnySituationUnderFrenchLaw_EachRightComesOnceWithItsArticle()
    {
        foreach (var part in Enum.GetValues<AlgorithmPart>())
        {
            foreach (var (individual, data) in Enum.GetValues<Known>().SelectMany(one => Enum.GetValues<Known>().Select(other => (one, other))))
            {
                var rights = ApplicableRights.In(new LegalSituation(true, part, individual, data));
                Assert.Equal(rights.Count, rights.Select(right => right.Right).Distinct().Count());
                Assert.All(rights, right => Assert.NotEmpty(right.References));
                Assert.Empty(ApplicableRights.In(new LegalSituation(false, part, individual, data)));
            }
        }
    }

    [Theory]
    [InlineData("decides", "support", AlgorithmPart.Decides)]
    [InlineData("influences", "full_auto", AlgorithmPart.Decides)]
    [InlineData("influences", "default_followed", AlgorithmPart.FollowedByDefault)]
    [InlineData("influences", "support", AlgorithmPart.Advises)]
    [InlineData("influences", null, AlgorithmPart.Advises)]
    [InlineData("none", "no_decision", AlgorithmPart.NoDecision)]
    [InlineData(null, "unknown", AlgorithmPart.Unknown)]
    [InlineData(null, null, AlgorithmPart.Unknown)]
    public void Of_ANotice_TellsThePartFromWhatHappens(string? role, string? practice, AlgorithmPart part) =>
        Assert.Equal(part, LegalSituation.Of(Document(role, practice)).Part);

    [Fact]
    public void Of_WithheldData_KnowsNothingOfThem()
    {
        var values = Document("decides", null, "yes").Values;
        var header = new Dictionary<string, StatedValue>(values.Header) { ["data_used"] = values.Header["data_used"] with { State = DisclosureState.Withheld } };

        Assert.Equal(Known.Unknown, LegalSituation.Of(Document("decides", null) with { Values = values with { Header = header } }).PersonalData);
    }

    [Theory]
    [InlineData("yes", "no", Known.Yes)]
    [InlineData("no", "no", Known.No)]
    [InlineData("no", "unknown", Known.Unknown)]
    public void Of_SeveralData_OnePersonalIsEnoughAndAllMustBeKnown(string first, string second, Known expected) =>
        Assert.Equal(expected, LegalSituation.Of(Document("decides", null, first, second)).PersonalData);

    [Fact]
    public void Of_ACopiedNotice_IsFrenchOnlyWithASiren()
    {
        var source = new NoticeSource("nl", "1", "Algoritmeregister", null, null, null, DateTime.UnixEpoch);
        var copied = Document("decides", null) with { Source = source };

        Assert.False(LegalSituation.Of(copied).IsUnderFrenchLaw);
        Assert.True(LegalSituation.Of(copied with { Body = new BodyReference("ville", "Ville", "200000172") }).IsUnderFrenchLaw);
    }

    private static Dictionary<LegalRight, ApplicableRight> In(AlgorithmPart part, Known individual, Known data) =>
        ApplicableRights.In(new LegalSituation(true, part, individual, data)).ToDictionary(right => right.Right);

    private static NoticeDocument Document(string? role, string? practice, params string[] personal)
    {
        var header = new Dictionary<string, StatedValue>
        {
            ["data_used"] = new(new JsonArray([.. personal.Select(code => new JsonObject { ["name"] = "Revenus", ["personal"] = code })])),
        };
        if (role is not null)
        {
            header["decision"] = new(new JsonObject { ["role"] = role });
        }

        var answers = practice is null ? [] : new Dictionary<string, StatedValue> { ["HUM-01"] = new(practice) };
        return new NoticeDocument
        {
            Id = NoticeId.New(),
            Version = 1,
            Language = "fr",
            Definition = new DefinitionReference("responsible-algorithms", "1.0.0"),
            Body = new BodyReference("valbrune", "Commune de Valbrune"),
            PublishedAt = DateTime.UnixEpoch,
            Values = new AnswerSet(header, answers),
            Salt = NoticeDocument.NewSalt(),
        };
    }
}
