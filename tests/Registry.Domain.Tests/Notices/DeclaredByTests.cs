using Registry.Domain.Notices;

namespace Registry.Domain.Tests.Notices;

public sealed class DeclaredByTests
{
    [Fact]
    public void ToCanonicalJson_DeclaredOnBehalf_ReadsBackAndIsAbsentElsewhere()
    {
        var alone = Document(null).ToCanonicalJson();
        var onBehalf = Document(new DeclaringBody("agglo-de-l-essai", "Agglomération de l’Essai")).ToCanonicalJson();

        Assert.DoesNotContain("declaredBy", alone, StringComparison.Ordinal);
        Assert.Null(NoticeDocument.Parse(alone).DeclaredBy);
        Assert.Equal(alone, NoticeDocument.Parse(alone).ToCanonicalJson());
        Assert.Equal("Agglomération de l’Essai", NoticeDocument.Parse(onBehalf).DeclaredBy!.Name);
        Assert.Equal(onBehalf, NoticeDocument.Parse(onBehalf).ToCanonicalJson());
    }

    private static NoticeDocument Document(DeclaringBody? declaring) => new()
    {
        Id = NoticeId.New(),
        Version = 1,
        Language = "fr",
        Definition = new DefinitionReference("essai", "1.0"),
        Body = new BodyReference("commune-d-essai", "Commune d’Essai"),
        PublishedAt = new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc),
        Values = new AnswerSet(new Dictionary<string, StatedValue>(), new Dictionary<string, StatedValue>()),
        DeclaredBy = declaring,
        Salt = NoticeDocument.NewSalt(),
    };
}
