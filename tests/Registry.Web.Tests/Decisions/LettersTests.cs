using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Documents;
using Registry.Web.Documents.Letters;
using Registry.Web.Services.Decisions;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Decisions;

public sealed class LettersTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Explanation_OfAnIndividualDecision_AsksForWhatTheLawLists()
    {
        var text = await LetterAsync(new DecidedNotice(), "explanation");

        Assert.Contains("articles L.311-3-1 et R.311-3-1-2", text);
        Assert.Contains("le degré et le mode de contribution", text);
        Assert.Contains("les données traitées et leurs sources", text);
        Assert.Contains("les paramètres du traitement et, le cas échéant, leur pondération, appliqués à ma situation", text);
        Assert.Contains("les opérations effectuées par le traitement", text);
        Assert.Contains("l’article 15 du règlement général", text);
        Assert.Contains("R.311-12 et R.311-13", text);
        Assert.Contains("R.343-1", text);
        Assert.Contains("Commune de Valbrune", text);
    }

    [Fact]
    public async Task Explanation_WithoutPersonalData_LeavesTheRegulationOut() =>
        Assert.DoesNotContain("RGPD", await LetterAsync(new DecidedNotice { Personal = "no" }, "explanation"));

    [Fact]
    public async Task Explanation_OfNoIndividualDecision_AsksForDocuments()
    {
        var text = await LetterAsync(new DecidedNotice { Effect = "public_info", Personal = "no" }, "explanation");

        Assert.Contains("articles L.300-2 et L.311-1", text);
        Assert.DoesNotContain("R.311-3-1-2", text);
    }

    [Fact]
    public async Task Review_OfAnAutomaticDecision_InvokesTheProhibition()
    {
        var text = await LetterAsync(new DecidedNotice { Role = "decides", Practice = "full_auto" }, "review");

        Assert.Contains("article 22 du règlement général", text);
        Assert.Contains("article 47 de la loi n° 78-17", text);
        Assert.Contains("à peine de nullité", text);
        Assert.Contains("L.411-2", text);
        Assert.Contains("Guichet des recours", text);
    }

    [Fact]
    public async Task Review_WithAPersonInTheLoop_AsksForAPersonWithoutArticle22()
    {
        var text = await LetterAsync(new DecidedNotice(), "review");

        Assert.Contains("Je demande qu’une personne examine mon dossier", text);
        Assert.DoesNotContain("article 22", text);
        Assert.Contains("La réponse à ce recours ne peut pas être prise sur le seul fondement", text);
    }

    [Fact]
    public async Task Review_WherePeopleFollowByDefault_AsksWhetherAPersonExamined() =>
        Assert.Contains("si une personne a réellement examiné", await LetterAsync(new DecidedNotice { Practice = "default_followed" }, "review"));

    [Fact]
    public async Task Letters_WithoutNotice_AskWhetherAnAlgorithmWasUsed()
    {
        var page = await OpenAsync(Links.DecisionLetter("fr", null, "explanation"));

        var text = LetterText.Plain(page.QuerySelector(".letter")!);
        Assert.Contains("aucune fiche", text);
        Assert.Contains("si un traitement algorithmique a servi", text);
        Assert.Contains("Si c’est le cas", text);
        Assert.Contains("L.312-1-3", text);
        Assert.Contains("pas de fiche", LetterText.Plain(page.QuerySelector(".page-head")!));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Links.DecisionLetter("fr", null, "review"))).StatusCode);
    }

    [Theory]
    [InlineData("explanation")]
    [InlineData("review")]
    public async Task Letters_ToABodyOfAnotherCountry_ClaimNoFrenchLaw(string kind)
    {
        var id = await DecidedNotice.Dutch.PublishAsync(host);

        var page = await OpenAsync(Links.DecisionLetter("en", id, kind));

        var letter = page.QuerySelector(".letter")!;
        Assert.Null(letter.GetAttribute("lang"));
        Assert.Contains("which law of your country", LetterText.Plain(letter));
        Assert.DoesNotMatch(@"CRPA|CADA|RGPD|GDPR|78-17|L\.\d|R\.\d", LetterText.Plain(letter));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Links.DecisionLetter("en", id, "commission"))).StatusCode);
    }

    [Fact]
    public async Task Letter_ReadInEnglish_IsInFrenchWithItsMeaningBelow()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        var page = await OpenAsync(Links.DecisionLetter("en", id, "explanation"));

        Assert.Equal("fr", page.QuerySelector(".letter")!.GetAttribute("lang"));
        Assert.Contains("je vous demande de me communiquer", LetterText.Plain(page.QuerySelector(".letter")!));
        Assert.Contains("I ask you to send me", LetterText.Plain(page.QuerySelector(".translation")!));
    }

    [Fact]
    public async Task Commission_CountsTheMonthAndNamesTheReferral()
    {
        var text = await LetterAsync(new DecidedNotice(), "commission");

        Assert.Contains("Commission d’accès aux documents administratifs", text);
        Assert.Contains("dans le mois qui a suivi", text);
        Assert.Contains("L.342-1 et R.343-1", text);
    }

    [Fact]
    public async Task Letter_WithHtmlInTheNotice_ShowsItAsText()
    {
        var id = await new DecidedNotice { Title = "<b id=\"attack\">x</b>" }.PublishAsync(host);

        foreach (var address in new[] { Links.DecisionLetter("fr", id, "explanation"), Links.DecisionAbout("fr", id), Links.DecisionMediator("fr", id) })
        {
            var page = await OpenAsync(address);
            Assert.Null(page.GetElementById("attack"));
            Assert.Contains("<b id=", page.QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public Task Renderer_WithoutARequest_WritesInTheLanguageAsked() => host.UseAsync(async services =>
    {
        var subject = services.GetRequiredService<DecisionFinder>().Undeclared("fr");
        var letters = services.GetRequiredService<LetterWriter>();

        Assert.Contains("Madame, Monsieur", await letters.WriteAsync(LetterKind.Explanation, subject, "fr"));
        Assert.Contains("Dear Sir or Madam", await letters.WriteAsync(LetterKind.Explanation, subject, "en"));
        return subject;
    });

    [Fact]
    public Task Renderer_OfAnUnknownView_NamesIt() => host.UseAsync(async services =>
    {
        var renderer = services.GetRequiredService<ITemplateRenderer>();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => renderer.RenderAsync("/Documents/Nothing.cshtml"));

        Assert.Contains("/Documents/Nothing.cshtml", refusal.Message);
        return refusal;
    });

    [Theory]
    [InlineData("Une phrase courte.", 40, "Une phrase courte.")]
    [InlineData("Une  phrase\nsur deux lignes", 40, "Une phrase sur deux lignes")]
    [InlineData("Une phrase, trop longue", 14, "Une phrase…")]
    [InlineData("Anticonstitutionnellement", 10, "Anticonst…")]
    public void Limited_ToALength_CutsAtAWord(string text, int length, string expected) => Assert.Equal(expected, Limited.To(text, length));

    private async Task<string> LetterAsync(DecidedNotice notice, string kind)
    {
        var id = await notice.PublishAsync(host);
        return LetterText.Plain((await OpenAsync(Links.DecisionLetter("fr", id, kind))).QuerySelector(".letter")!);
    }

    private async Task<IDocument> OpenAsync(string address) => await PageAssert.PageAsync(await GetAsync(address));

    private Task<HttpResponseMessage> GetAsync(string address) => host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
