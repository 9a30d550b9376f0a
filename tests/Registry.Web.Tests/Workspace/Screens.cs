using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>The page that asks: opened as a form or as a page, and what its fields hold.</summary>
internal static class Screens
{
    public static Task<FormPoster> OpenAsync(HttpClient browser, string id, string screen, string language = "en") =>
        FormPoster.OpenAsync(browser, Links.DraftScreen(language, id, screen));

    public static async Task<IDocument> PageAsync(HttpClient browser, string id, string screen, string language = "en") =>
        await PageAssert.PageAsync(await browser.GetAsync(Links.DraftScreen(language, id, screen), TestContext.Current.CancellationToken));

    public static string Text(IDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        var input => input?.GetAttribute("value") ?? "",
    };

    public static string[] Chosen(IDocument page, string name) =>
        [.. page.QuerySelectorAll($"[name='{name}'][checked]").Select(input => input.GetAttribute("value")!)];
}
