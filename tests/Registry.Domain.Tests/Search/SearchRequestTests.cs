using CsCheck;
using Registry.Domain.Search;

namespace Registry.Domain.Tests.Search;

public sealed class SearchRequestTests
{
    [Fact]
    public void Parse_FullAddress_ReadsAll()
    {
        var request = Parse(
            ("q", " crèche "), ("area", "social"), ("area", "education"), ("level", "3"),
            ("changedSince", "2026-01-31"), ("sort", "title"), ("page", "2"));

        Assert.Equal("crèche", request.Text);
        Assert.Equal(["education", "social"], request.Filters["area"]);
        Assert.Equal(["3"], request.Filters["level"]);
        Assert.Equal(new DateOnly(2026, 1, 31), request.ChangedSince);
        Assert.Equal(SearchSort.Title, request.Sort);
        Assert.Equal(2, request.Page);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-3", 1)]
    [InlineData("two", 1)]
    [InlineData("99999999999999", 1)]
    [InlineData("51", 50)]
    public void Parse_PageOutOfBounds_StaysWithin(string page, int expected) => Assert.Equal(expected, Parse(("page", page)).Page);

    [Theory]
    [InlineData("", "price", SearchSort.Newest)]
    [InlineData("", "relevance", SearchSort.Newest)]
    [InlineData("aide", "price", SearchSort.Relevance)]
    [InlineData("aide", "NEWEST", SearchSort.Newest)]
    public void Parse_Sort_FallsBackToWhatMakesSense(string text, string sort, SearchSort expected) =>
        Assert.Equal(expected, Parse(("q", text), ("sort", sort)).Sort);

    [Fact]
    public void Parse_UnknownValue_IsKeptAndUnknownParameterIsNot()
    {
        var request = Parse(("body", "nobody-has-this"), ("utm_source", "mail"), ("changedSince", "yesterday"), ("kind", "  "));

        Assert.Equal("?body=nobody-has-this", request.ToQueryString());
    }

    [Fact]
    public void ToQueryString_SameSearchWrittenDifferently_IsTheSame()
    {
        var one = Parse(("page", "1"), ("area", "b"), ("q", "L’école & co"), ("AREA", "a"), ("sort", "relevance"), ("body", "x"));
        var other = Parse(("q", "L’école & co"), ("body", "x"), ("area", "a"), ("area", "b"), ("area", "a"));

        Assert.Equal("?q=L%E2%80%99%C3%A9cole%20%26%20co&area=a&area=b&body=x", one.ToQueryString());
        Assert.Equal(one.ToQueryString(), other.ToQueryString());
    }

    [Fact]
    public void ToQueryString_AnyParameters_ReadsBackTheSame() =>
        Gen.Select(Gen.OneOf([.. SearchRequest.FilterNames, "q", "sort", "page", "changedSince", "?"]), Gen.String[0, 20]).List[0, 12].Sample(parameters =>
        {
            var address = Parse([.. parameters]).ToQueryString();
            var pairs = address.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2));
            return address == Parse([.. pairs.Select(pair => (pair[0], Uri.UnescapeDataString(pair[1])))]).ToQueryString();
        });

    [Fact]
    public void Toggle_Value_SelectsThenFreesItOnTheFirstPage()
    {
        var request = Parse(("area", "social"), ("page", "3"));

        var both = request.Toggle("area", "education");

        Assert.Equal("?area=education&area=social", both.ToQueryString());
        Assert.Equal("?area=education", both.Toggle("area", "social").ToQueryString());
        Assert.Equal("", request.Toggle("area", "social").ToQueryString());
    }

    [Fact]
    public void SortedBy_OtherOrder_StartsAtTheFirstPage() =>
        Assert.Equal("?q=aide&sort=newest", Parse(("q", "aide"), ("page", "3")).SortedBy(SearchSort.Newest).ToQueryString());

    private static SearchRequest Parse(params (string Name, string? Value)[] parameters) =>
        SearchRequest.Parse(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
}
