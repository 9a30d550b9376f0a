using System.Net;
using System.Text;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Decisions;

/// <summary>The letters as files to edit.</summary>
public sealed class LetterFilesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task TextFile_HoldsTheWholeLetterAndNoMarkup()
    {
        var id = await new DecidedNotice { Title = "Places <crèche> & \"cantine\"" }.PublishAsync(host);

        var answer = await GetAsync(Links.DecisionLetterFile("fr", id, "explanation", "txt"));

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"demande-explication-{id}.txt", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Places <crèche> & \"cantine\"", text);
        Assert.Contains("1. le degré et le mode", text);
        Assert.DoesNotMatch("<(p|br|li|b)>|&amp;|\n\n\n", text.Replace("\r", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("explanation")]
    [InlineData("review")]
    [InlineData("commission")]
    public async Task RichTextFile_IsSoundAndSaysTheSameAsTheText(string kind)
    {
        var id = await new DecidedNotice { Title = @"Places {à} 5\10 € 😀" }.PublishAsync(host);

        var answer = await GetAsync(Links.DecisionLetterFile("fr", id, kind, "rtf"));
        var text = await (await GetAsync(Links.DecisionLetterFile("fr", id, kind, "txt"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("application/rtf", answer.Content.Headers.ContentType!.MediaType);
        var rtf = Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith(@"{\rtf1\ansi", rtf, StringComparison.Ordinal);
        Assert.Equal(LetterText.Squeezed(text.TrimStart('\uFEFF')), LetterText.Squeezed(LetterText.OfRichText(rtf)));
    }

    [Fact]
    public async Task Files_OfAnotherFormatOrLetter_AreNotFound()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Links.DecisionLetterFile("fr", id, "review", "doc"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Links.DecisionLetterFile("fr", id, "poem", "txt"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Links.DecisionLetter("fr", id, "Review"))).StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string address) => host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
