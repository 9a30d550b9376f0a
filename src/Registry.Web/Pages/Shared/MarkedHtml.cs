using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Registry.Web.Services;

namespace Registry.Web.Pages.Shared;

/// <summary>A text with what the reader asked for marked, which says its language where it is not that of the page. A list writes forty of them: a view for each would cost more than all the rest.</summary>
public sealed class MarkedHtml(MarkedText text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span");
        if (text.Language != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        {
            writer.Write(" lang=\"");
            encoder.Encode(writer, text.Language);
            writer.Write('"');
        }

        writer.Write('>');
        foreach (var part in text.Parts)
        {
            writer.Write(part.IsMatch ? "<mark>" : "");
            encoder.Encode(writer, part.Text);
            writer.Write(part.IsMatch ? "</mark>" : "");
        }

        writer.Write("</span>");
    }
}
