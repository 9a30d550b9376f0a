using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Imports;

/// <summary>The steps of an officer who imports a file in the browser.</summary>
internal static class ImportVisit
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Counts(IDocument report) => string.Join(' ', report.QuerySelectorAll("main .figures dd").Select(figure => figure.TextContent));

    public static async Task<IDocument> PageAsync(HttpClient browser, string address) => await PageAssert.PageAsync(await browser.GetAsync(address, Cancellation));

    public static async Task<IDocument> StartAsync(HttpClient browser, FormPoster form)
    {
        var answer = await form.PostAsync("Start the import");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await ReportAsync(browser, answer.Headers.Location!.OriginalString);
    }

    public static async Task<IDocument> ReportAsync(HttpClient browser, string address)
    {
        while (true)
        {
            var page = await PageAsync(browser, address);
            if (page.QuerySelector("main .figures") is not null)
            {
                return page;
            }

            await Task.Delay(50, Cancellation);
        }
    }

    /// <returns>The address of the page that checks the file.</returns>
    public static async Task<string> SendAsync(HttpClient browser, Office office, string name, byte[] content)
    {
        var answer = await PostAsync(browser, office, name, content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, Office office, string? name, byte[] content)
    {
        var page = await PageAsync(browser, Links.Imports("en", office.Slug));
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("auto"), "Format" } };
        if (name is not null)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, "file", name);
        }

        return await browser.PostAsync(Links.Imports("en", office.Slug), form, Cancellation);
    }
}
