using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace Registry.Web.Tests.Hosting;

/// <summary>What every page owes its reader.</summary>
public static class PageAssert
{
    /// <summary>The page of an answer: HTML with a title, one h1, a language and nothing inline.</summary>
    public static async Task<IDocument> PageAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK, string? language = null)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var page = await ReadAsync(answer);
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Single(page.QuerySelectorAll("h1"));
        var spoken = page.DocumentElement.GetAttribute("lang");
        Assert.True(language is null ? spoken is "fr" or "en" : spoken == language, $"The page is in “{spoken}”.");
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        return page;
    }

    /// <summary>The field is marked as wrong, its message is tied to it and the error summary leads to it.</summary>
    public static void HasError(IDocument page, string field, string text)
    {
        var input = page.QuerySelector($"[name='{field}']:not([type=hidden])");
        Assert.True(input is not null, $"The page has no field “{field}”.");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = (input.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var messages = described.Select(id => page.GetElementById(id)?.TextContent ?? "");
        Assert.Contains(messages, message => message.Contains(text, StringComparison.Ordinal));
        SummaryLeadsTo(page, input.Id!, text);
    }

    /// <summary>The error summary, first in the page, says this and leads to the element.</summary>
    public static void SummaryLeadsTo(IDocument page, string anchor, string text)
    {
        var links = page.QuerySelectorAll(".error-summary a").Where(link => link.TextContent.Contains(text, StringComparison.Ordinal)).ToList();
        Assert.True(links.Count == 1, $"The error summary has {links.Count} lines with “{text}”.");
        Assert.Equal("#" + anchor, links[0].GetAttribute("href"));
        Assert.NotNull(page.GetElementById(anchor));
    }

    public static void RedirectsTo(HttpResponseMessage answer, string address)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.OriginalString);
    }

    internal static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(request => request.Content(text), TestContext.Current.CancellationToken);
    }
}
