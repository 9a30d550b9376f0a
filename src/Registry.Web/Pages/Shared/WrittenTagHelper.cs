using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Registry.Domain.Notices;

namespace Registry.Web.Pages.Shared;

/// <summary><c>&lt;written text="…" /&gt;</c>: a text that says its language where it is not that of the page (WCAG 3.1.2).</summary>
[HtmlTargetElement("written", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WrittenTagHelper : TagHelper
{
    public WrittenText? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Text is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = null;
        if (Text.Language != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        {
            output.TagName = "span";
            output.Attributes.SetAttribute("lang", Text.Language);
        }

        output.Content.SetContent(Text.Text);
    }
}
