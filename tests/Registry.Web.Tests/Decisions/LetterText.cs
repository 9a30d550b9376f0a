using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Registry.Web.Tests.Decisions;

/// <summary>What a person reads in a letter, whatever its form; runs of white space count as one space.</summary>
internal static partial class LetterText
{
    public static string Plain(IElement element) => Squeezed(element.TextContent);

    public static string Squeezed(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>Reads RTF as a word processor does: groups, control words, escaped signs and signed sixteen-bit units.</summary>
    public static string OfRichText(string rtf)
    {
        var text = new StringBuilder();
        var depth = 0;
        var hidden = int.MaxValue;
        for (var i = 0; i < rtf.Length; i++)
        {
            switch (rtf[i])
            {
                case '{':
                    depth++;
                    break;
                case '}':
                    depth--;
                    hidden = depth < hidden ? int.MaxValue : hidden;
                    break;
                case '\\' when rtf[i + 1] is '{' or '}' or '\\' or '~':
                    i++;
                    Write(rtf[i] == '~' ? ' ' : rtf[i]);
                    break;
                case '\\':
                    var word = Control().Match(rtf, i + 1);
                    Assert.True(word.Success, $"No control word at {i}.");
                    i += word.Length;
                    if (word.Groups["name"].Value == "u")
                    {
                        Write((char)short.Parse(word.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture));
                        i++;
                    }
                    else if (word.Groups["name"].Value is "par" or "line")
                    {
                        Write(' ');
                    }
                    else if (word.Groups["name"].Value is "fonttbl" or "info")
                    {
                        hidden = depth;
                    }

                    break;
                case '\n':
                    break;
                default:
                    Write(rtf[i]);
                    break;
            }
        }

        Assert.Equal(0, depth);
        return text.ToString();

        void Write(char character)
        {
            if (depth < hidden)
            {
                text.Append(character);
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\G(?<name>[a-z]+)(?<number>-?\d+)? ?")]
    private static partial Regex Control();
}
