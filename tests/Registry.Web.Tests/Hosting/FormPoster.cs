using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Registry.Web.Tests.Hosting;

/// <summary>A form as a person meets it: opened, filled field by field through its labels' fields, sent with its hidden inputs and token.</summary>
public sealed class FormPoster
{
    private readonly HttpClient browser;
    private readonly string address;
    private readonly IHtmlFormElement form;
    private readonly List<KeyValuePair<string, string>> values = [];

    private FormPoster(HttpClient browser, string address, IHtmlFormElement form)
    {
        this.browser = browser;
        this.address = address;
        this.form = form;
        foreach (var field in form.Elements)
        {
            values.AddRange(InitialValues(field));
        }
    }

    /// <param name="selector">CSS selector of the form, where the page holds several that post.</param>
    public static async Task<FormPoster> OpenAsync(HttpClient browser, string address, string selector = "main form[method=post]")
    {
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return In(browser, address, await PageAssert.ReadAsync(answer), selector);
    }

    /// <summary>The form of a page already read, such as the one shown again with its errors.</summary>
    public static FormPoster In(HttpClient browser, string address, IDocument page, string selector = "main form[method=post]")
    {
        var forms = page.QuerySelectorAll<IHtmlFormElement>(selector).ToList();
        Assert.True(forms.Count == 1, $"{address} has {forms.Count} forms that match {selector}.");
        return new FormPoster(browser, address, forms[0]);
    }

    /// <summary>Sets a text field, selects an option, or chooses radio buttons and checkboxes by value.</summary>
    public FormPoster Fill(string name, params string[] chosen)
    {
        var fields = form.Elements.Where(field => field.GetAttribute("name") == name && field.GetAttribute("type") != "hidden").ToList();
        Assert.True(fields.Count > 0, $"The form at {address} has no field “{name}”.");
        foreach (var field in fields)
        {
            Assert.True(HasLabel(field), $"The field “{name}” at {address} has no label.");
        }

        var choices = fields.OfType<IHtmlInputElement>().Where(input => input.Type is "radio" or "checkbox").Select(input => input.Value)
            .Concat(fields.OfType<IHtmlSelectElement>().SelectMany(select => select.Options.Select(option => option.Value))).ToList();
        if (choices.Count > 0)
        {
            Assert.All(chosen, value => Assert.Contains(value, choices));
        }

        return Set(name, chosen);
    }

    /// <summary>Sets a value that the form itself would not allow, as a forged request does.</summary>
    public FormPoster Set(string name, params string[] chosen)
    {
        values.RemoveAll(value => value.Key == name);
        values.AddRange(chosen.Select(value => KeyValuePair.Create(name, value)));
        return this;
    }

    public FormPoster Remove(string name) => Set(name);

    /// <param name="button">Text of the button pressed; its name and value are sent. The first by default.</param>
    public async Task<HttpResponseMessage> PostAsync(string? button = null)
    {
        var buttons = form.QuerySelectorAll<IHtmlButtonElement>("button").Where(candidate => candidate.Type == "submit").ToList();
        var pressed = button is null ? buttons.FirstOrDefault() : buttons.SingleOrDefault(candidate => candidate.TextContent.Trim() == button);
        Assert.True(pressed is not null, $"The form at {address} has no button “{button}”.");
        var sent = pressed.Name is { Length: > 0 } name ? values.Append(KeyValuePair.Create(name, pressed.Value)) : values;
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address;
        return await browser.PostAsync(target, new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form to another address, as a forged request does.</summary>
    public Task<HttpResponseMessage> PostToAsync(string target) =>
        browser.PostAsync(target, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);

    private static IEnumerable<KeyValuePair<string, string>> InitialValues(IElement field) => field switch
    {
        _ when field.GetAttribute("name") is not { Length: > 0 } || field.HasAttribute("disabled") => [],
        IHtmlInputElement { Type: "radio" or "checkbox" } input => input.IsChecked ? [KeyValuePair.Create(input.Name!, input.Value)] : [],
        IHtmlInputElement { Type: "submit" or "button" or "image" or "file" } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
        IHtmlSelectElement select => select.SelectedOptions.Select(option => KeyValuePair.Create(select.Name!, option.Value)),
        _ => [],
    };

    private static bool HasLabel(IElement field) =>
        field.Closest("label") is not null
        || field.HasAttribute("aria-label")
        || field.HasAttribute("aria-labelledby")
        || (field.Id is { Length: > 0 } id && field.Owner!.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == id));
}
