using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Domain.Tests.Questionnaire;

namespace Registry.Domain.Tests.Evidence;

public sealed class EvidenceTests
{
    [Fact]
    public void Share_CountsClaimedSafeguardsThatAreAsked()
    {
        // DRO-02 is no safeguard, GOU-02 claims nothing, EQU-03 and DRO-07 are not asked yet.
        var notice = Notice.Empty.With("FIN-02", "yes").With("FIN-06", "partial").With("GOU-02", "no").With("DRO-02", "serious").With("DRO-07", "yes");

        var share = EvidenceShare.Of(notice.Evaluate(), new HashSet<string> { "FIN-02", "GOU-02", "DRO-02", "DRO-07" });

        Assert.Equal(new EvidenceShare(2, 1), share);
        Assert.Equal(50, share.Percent);
    }

    [Fact]
    public void Share_NothingClaimed_HasNoPercentage() => Assert.Null(new EvidenceShare(0, 0).Percent);

    [Theory]
    [InlineData(8, 1, 13)]
    [InlineData(3, 1, 33)]
    [InlineData(3, 2, 67)]
    [InlineData(3, 3, 100)]
    public void Percent_Half_GoesUp(int claims, int linked, int percent) => Assert.Equal(percent, new EvidenceShare(claims, linked).Percent);

    [Theory]
    [InlineData("https://ville.example/deliberation", true)]
    [InlineData("http://ville.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//ville.example", false)]
    [InlineData("https://user:secret@ville.example", false)]
    [InlineData("", false)]
    public void Faults_Address_MustBeAbsoluteAndOfTheWeb(string url, bool isAllowed) =>
        Assert.Equal(isAllowed ? [] : [new EvidenceFault(EvidenceRefusal.UrlIsInvalid, 0)], EvidenceRules.Faults([new EvidenceLink(url, "Délibération")], null));

    [Fact]
    public void Faults_TooMuch_AreAllSaid()
    {
        var links = Enumerable.Range(0, 11).Select(rank => new EvidenceLink($"https://ville.example/{rank}", rank == 3 ? new string('a', 151) : "Titre")).ToList();

        Assert.Equal(
            [new(EvidenceRefusal.TitleIsTooLong, 3), new(EvidenceRefusal.TooManyLinks), new(EvidenceRefusal.NoteIsTooLong)],
            EvidenceRules.Faults(links, new string('a', 301)));
        Assert.Empty(EvidenceRules.Faults([], new string('a', 300)));
    }

    [Fact]
    public void Document_WithoutPlanAndEvidence_IsWrittenAsBefore()
    {
        var text = Document().ToCanonicalJson();

        Assert.DoesNotContain("\"plan\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"evidence\"", text, StringComparison.Ordinal);
        Assert.Null(NoticeDocument.Parse(text).Plan);
    }

    [Fact]
    public void Document_WithPlanAndEvidence_ReadsBackTheSame()
    {
        var document = Document() with
        {
            Plan = [new PlannedAction("FIN-02", "Compter", "metier", null, new DateOnly(2027, 3, 31), Domain.ActionPlans.ActionStatus.InProgress)],
            Evidence = new Dictionary<string, PublicEvidence> { ["FIN-02"] = new(EvidenceStatus.Reviewed, [new EvidenceLink("https://ville.example/", "Étude")]) },
        };

        var read = NoticeDocument.Parse(document.ToCanonicalJson());

        Assert.Equal(document.Plan, read.Plan);
        Assert.Equal(document.ToCanonicalJson(), read.ToCanonicalJson());
        Assert.Equal(EvidenceStatus.Reviewed, new NoticeReading(read, "fr").Answer("FIN-02")!.Evidence!.Status);
    }

    private static NoticeDocument Document() => new()
    {
        Id = NoticeId.New(),
        Version = 1,
        Language = "fr",
        Definition = new DefinitionReference(Domain.Questionnaire.Definitions.Current.Id, Domain.Questionnaire.Definitions.Current.Version),
        Body = new BodyReference("valbrune", "Valbrune"),
        PublishedAt = new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc),
        Values = Notice.Empty.With("FIN-02", "yes").Answers,
        Salt = NoticeDocument.NewSalt(),
    };
}
