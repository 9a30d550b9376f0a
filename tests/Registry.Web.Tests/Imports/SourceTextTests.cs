using Registry.Web.Imports;

namespace Registry.Web.Tests.Imports;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("Before<ul><li>a</li><li><p>b</p></li></ul>after", "Before\n– a\n– b\nafter")]
    [InlineData("See <a href=\"https://example.org/law\">the law</a>.", "See the law (https://example.org/law).")]
    [InlineData("<a href=\"https://example.org\">https://example.org</a>", "https://example.org")]
    [InlineData("<div>One<br>Two</div>", "One\nTwo")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a | b\nc | d")]
    [InlineData("Bread &amp; butter", "Bread & butter")]
    [InlineData("<p>Dear <naam>, hello</p>", "Dear <naam>, hello")]
    [InlineData("<p>text</p><script>alert(1)</script>", "text")]
    public void Clean_Html_KeepsItsStructureAsLines(string html, string expected) => Assert.Equal(expected, SourceText.Clean(html));

    [Theory]
    [InlineData("fewer than <5 years & more than >2")]
    [InlineData("a < b > c")]
    [InlineData("curly ‘quotes’ and “others”")]
    [InlineData("AT&T; R&D")]
    public void Clean_PlainText_StaysAsWritten(string text) => Assert.Equal(text, SourceText.Clean(text));

    [Theory]
    [InlineData("Parkeer\u200Bvergunning\uFEFF", "Parkeervergunning")]
    [InlineData("a\u0000b\u0007c\td", "abc d")]
    [InlineData("one  \r\ntwo\r\n\r\n\r\n\r\nthree ", "one\ntwo\n\nthree")]
    [InlineData("cafe\u0301", "café")]
    [InlineData(" \u200B\n ", "")]
    public void Clean_InvisibleCharacters_AreGone(string text, string expected) => Assert.Equal(expected, SourceText.Clean(text));

    [Fact]
    public void Clean_HtmlNestedVeryDeep_IsRead()
    {
        var depth = 2_000;
        var html = string.Concat(Enumerable.Repeat("<div>", depth)) + "core" + string.Concat(Enumerable.Repeat("</div>", depth));
        Assert.Equal("core", SourceText.Clean(html));
    }

    [Fact]
    public void CleanLine_SeveralLines_BecomeOne() => Assert.Equal("One Two", SourceText.CleanLine("<p>One</p><p>Two</p>"));
}
