using System.Net;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>Asks a body about its notice as a visitor does, in French.</summary>
internal static class Asking
{
    public const string Words = "Pourquoi le quotient familial compte-t-il deux fois\u00a0?";

    /// <summary>The form, open for half a minute.</summary>
    public static async Task<FormPoster> OpenAsync(RegistryHost host, string id)
    {
        var form = await FormPoster.OpenAsync(host.Browser(), Links.NoticeAsk("fr", id));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return form;
    }

    /// <returns>The private address of the question.</returns>
    public static async Task<string> AskAsync(RegistryHost host, string id, Func<FormPoster, FormPoster> fill)
    {
        var form = fill((await OpenAsync(host, id)).Fill("Kind", "Question").Fill("Text", Words));
        var answer = await form.PostAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
