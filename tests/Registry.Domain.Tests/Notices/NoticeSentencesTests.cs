using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Notices;

public class NoticeSentencesTests
{
    public static TheoryData<string> Languages => ["fr", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentences_OfEveryOptionOfEveryQuestion_AreWholeSentences(string language)
    {
        foreach (var question in Definitions.Current.Questions)
        {
            foreach (var stated in Answers(question))
            {
                var sentences = Read(question.Id, stated, language).Select(sentence => sentence.ToString()).ToList();

                Assert.True(sentences.Count > 0, $"{question.Id} {stated.Value?.ToJsonString()} has no sentence");
                Assert.All(sentences, sentence =>
                {
                    Assert.Matches(@"^\p{Lu}.{8,}[.…»0-9a-zé]$", sentence);
                    Assert.DoesNotContain("{", sentence);
                });
            }
        }
    }

    [Fact]
    public void Definition_HasSentencesForEveryQuestion() =>
        Assert.Empty(Definitions.Current.Questions.Where(question => question.Reading?.About is null).Select(question => question.Id));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sentences_OfYesPartlyAndNo_Differ(string language)
    {
        foreach (var question in Definitions.Current.Questions.Where(question => question.Type == AnswerType.YesPartlyNo))
        {
            string[] sentences = [.. new[] { "yes", "partial", "no" }.Select(code => Read(question.Id, new(code), language)[0].ToString())];

            Assert.Equal(3, sentences.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("HUM-01", "default_followed", "fr", "Dans la pratique, l’agent suit la proposition, sauf exception qu’il doit justifier.")]
    [InlineData("EQU-03", "no", "fr", "Personne n’a encore mesuré si certains groupes (sexe, âge, quartier, situation…) sont moins bien traités que d’autres.")]
    [InlineData("SOU-08", 12000, "en", "The tool costs 12,000\u00a0€/year, licences, hosting and staff time included.")]
    [InlineData("GOU-05", "2027-03-01", "fr", "L’outil sera réexaminé au plus tard le 1er mars 2027.")]
    public void Sentences_OfAnAnswer_AreThoseOfTheDefinition(string question, object value, string language, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(question, new StatedValue(JsonValue.Create(value)), language)).ToString());

    [Fact]
    public void Sentences_OfSeveralOptions_AreOneEachOrOneList()
    {
        Assert.Equal(
            ["The output informs or alerts the public.", "The output supports a collective decision, such as a route, a facility or a budget."],
            Read("DRO-01", new(new JsonArray("public_info", "collective_decision")), "en").Select(sentence => sentence.ToString()));
        Assert.Equal(
            ["Ont participé à cette évaluation\u00a0: service métier\u00a0; DPO\u00a0; élu."],
            Read("GOU-04", new(new JsonArray("metier", "dpo", "elu")), "fr").Select(sentence => sentence.ToString()));
    }

    [Theory]
    [InlineData(DisclosureState.Withheld, "fr", "L’organisme ne dit pas si une personne désignée peut suspendre l’algorithme\u00a0: il invoque une raison prévue par la loi (fondement\u00a0: CRPA L.311-6).")]
    [InlineData(DisclosureState.Withheld, "en", "The body does not say whether a named role can suspend the algorithm: it relies on a reason provided by law (ground: CRPA L.311-6).")]
    [InlineData(DisclosureState.Internal, "fr", "L’organisme ne dit pas si une personne désignée peut suspendre l’algorithme\u00a0: il garde cette réponse pour ses services.")]
    [InlineData(DisclosureState.Unknown, "en", "The body does not know yet whether a named role can suspend the algorithm.")]
    [InlineData(DisclosureState.NotApplicable, "fr", "La question de savoir si une personne désignée peut suspendre l’algorithme ne se pose pas ici.")]
    public void Sentences_OfWhatIsNotTold_SayWhyAndNeverWhat(DisclosureState state, string language, string expected)
    {
        var ground = state == DisclosureState.Withheld ? "CRPA L.311-6" : null;

        Assert.Equal(expected, Assert.Single(Read("HUM-07", new("yes", state, ground), language)).ToString());
    }

    [Theory]
    [InlineData("HUM-03", "yes", SentenceTone.Told)]
    [InlineData("HUM-03", "partial", SentenceTone.Lacking)]
    [InlineData("HUM-03", "no", SentenceTone.Lacking)]
    [InlineData("HUM-03", "unknown", SentenceTone.NotTold)]
    [InlineData("DRO-02", "serious", SentenceTone.Told)]
    [InlineData("EQU-02", "not_checked", SentenceTone.Lacking)]
    public void Sentences_OfASafeguardThatIsMissing_SayIt(string question, string answer, SentenceTone tone) =>
        Assert.Equal(tone, Assert.Single(Read(question, new(answer), "fr")).Tone);

    [Fact]
    public void Sentences_OfAQuestionWithoutAny_ReadAsLabelAndValue()
    {
        var question = new Question
        {
            Id = "NEW-01",
            Theme = "FIN",
            Tier = Tier.Standard,
            Type = AnswerType.Single,
            Text = new LocalisedText("Où", "Where"),
            Options = [new Option("here", new LocalisedText("Ici", "Here"))],
            Seconds = 1,
            Scoring = new NotScored(),
            Action = new SuggestedAction(new LocalisedText("", ""), [], Effort.Small, SuggestWhen.Unanswered),
        };
        var definitions = new DefinitionCatalogue([Definitions.Current with { Questions = [.. Definitions.Current.Questions, question] }]);

        Assert.Equal("Où\u00a0: ici.", Assert.Single(Read("NEW-01", new("here"), "fr", definitions)).ToString());
        Assert.Equal("Where: The body does not know yet.", Assert.Single(Read("NEW-01", StatedValue.Unknown, "en", definitions)).ToString());
    }

    [Fact]
    public void Sentences_OfWhatAPersonWrote_KeepItsLanguageAndItsAddress()
    {
        var written = Assert.Single(Read("FIN-04", new("Les familles."), "en"));
        var address = Assert.Single(Read("EXP-04", new("https://regles.example"), "en"));

        Assert.Equal(("Les familles.", "fr"), (written.Value!.Text.Text, written.Value.Text.Language));
        Assert.Equal("https://regles.example", address.Value!.Address);
    }

    private static IEnumerable<StatedValue> Answers(Question question) =>
    [
        .. question.Type switch
        {
            AnswerType.Multiple => question.Options.Select(option => new StatedValue(new JsonArray(option.Value))),
            AnswerType.YesPartlyNo or AnswerType.Single => question.Options.Select(option => new StatedValue(option.Value)),
            AnswerType.Number => [new StatedValue(12)],
            AnswerType.Date => [new StatedValue("2027-01-31")],
            AnswerType.Url => [new StatedValue("https://regles.example")],
            _ => [new StatedValue("Les familles.")],
        },
        StatedValue.Unknown,
        StatedValue.NotApplicable,
        new StatedValue(null, DisclosureState.Withheld, "CRPA L.311-6"),
        new StatedValue(null, DisclosureState.Internal),
    ];

    private static IReadOnlyList<ReadSentence> Read(string question, StatedValue stated, string language, DefinitionCatalogue? definitions = null)
    {
        var document = new NoticeDocument
        {
            Id = NoticeId.New(),
            Version = 1,
            Language = "fr",
            Definition = new DefinitionReference(Definitions.Current.Id, Definitions.Current.Version),
            Body = new BodyReference("valbrune", "Commune de Valbrune", Fictional: true),
            PublishedAt = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc),
            Values = AnswerSet.Empty with { Answers = new Dictionary<string, StatedValue> { [question] = stated } },
            Salt = NoticeDocument.NewSalt(),
        };
        return new NoticeReading(document, language, definitions).Sentences(question);
    }
}
