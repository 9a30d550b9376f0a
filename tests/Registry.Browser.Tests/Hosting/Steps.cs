using Microsoft.Playwright;

namespace Registry.Browser.Tests.Hosting;

/// <summary>What a person does, in the words of the interface (French).</summary>
internal static class Steps
{
    public const string Password = "boussole-prairie-lanterne";
    public const string Contributor = "numerique@clairvenne.example";
    public const string Publisher = "direction-generale@clairvenne.example";
    public const string Operator = "exploitation@registre.example";

    public static async Task SignInAsync(this IPage page, string email, string returnUrl = "/fr/workspace")
    {
        await page.GotoAsync("/fr/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        await page.Locator("main input[type=email]").FillAsync(email);
        await page.Locator("main input[type=password]").FillAsync(Password);
        await page.Locator("main form button").ClickAsync();
        Assert.EndsWith(returnUrl, page.Url, StringComparison.Ordinal);
    }

    /// <summary>Starts a notice and gives its id.</summary>
    public static async Task<string> StartNoticeAsync(this IPage page, string title)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un algorithme" }).First.ClickAsync();
        await page.Locator("input[name=Title]").FillAsync(title);
        await page.Locator("main form button").ClickAsync();
        return page.Url.Split("/notices/")[1].Split('/')[0];
    }

    public static Task EnterAsync(this IPage page, string name, string text) => page.Locator($"[name='{name}']").FillAsync(text);

    /// <summary>Ticks options by their labels, as a person does.</summary>
    public static async Task ChooseAsync(this IPage page, string name, params string[] values)
    {
        foreach (var value in values)
        {
            var box = page.Locator($"input[name='{name}'][value='{value}']");
            if (!await box.IsCheckedAsync())
            {
                await page.Locator($"label[for='{await box.GetAttributeAsync("id")}']").ClickAsync();
            }

            await Assertions.Expect(box).ToBeCheckedAsync();
        }
    }

    public static Task SaveAsync(this IPage page) => page.Locator("button[value=save]").ClickAsync();
}
