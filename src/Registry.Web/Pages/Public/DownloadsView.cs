namespace Registry.Web.Pages.Public;

/// <summary>The files that a search, or all of the register, can be taken home in.</summary>
/// <param name="Query">Of the search; empty for all, else it starts with "?".</param>
public sealed record DownloadsView(string Language, string Query = "")
{
    public static IReadOnlyList<string> OfANotice { get; } = ["json", "csv", "xlsx", "zip"];
}
