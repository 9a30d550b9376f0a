using Registry.Domain.Search;

namespace Registry.Web.Api.Parameters;

/// <summary>The query parameters of the API, each declared once.</summary>
internal static class ApiParameters
{
    public static ApiParameter Cursor { get; } = new("cursor", ParameterKind.Cursor);

    public static ApiParameter Words { get; } = new("q", ParameterKind.Text) { Example = "cantine" };

    public static ApiParameter Area { get; } = new("area", ParameterKind.Choice) { OptionsOf = "policy_area", Repeatable = true, Example = "education" };

    public static ApiParameter Body { get; } = new("body", ParameterKind.Text) { Repeatable = true };

    public static ApiParameter ChangedSince { get; } = new(SearchRequest.Since, ParameterKind.Day) { Example = "2026-11-23" };

    public static ApiParameter Overwrite { get; } = new("overwrite", ParameterKind.Choice) { Values = ["true", "false"] };

    public static ApiParameter DryRun { get; } = new("dryRun", ParameterKind.Choice) { Values = ["true", "false"] };

    /// <summary>The filters of the search page, and what concerns the list.</summary>
    public static IReadOnlyList<ApiParameter> Search { get; } =
    [
        Words,
        Area,
        Body,
        new("level", ParameterKind.Choice) { Values = ["1", "2", "3", "4"], Repeatable = true },
        new("lifecycle", ParameterKind.Choice) { OptionsOf = "lifecycle.stage", Repeatable = true },
        new(SearchRequest.Territory, ParameterKind.Text) { Repeatable = true },
        new("wider", ParameterKind.Choice) { Values = ["true", "false"] },
        new("kind", ParameterKind.Choice) { OptionsOf = "kind", Repeatable = true },
        new("supplier", ParameterKind.Text) { Repeatable = true },
        new("language", ParameterKind.Text) { Repeatable = true, Example = "fr" },
        new("dataset", ParameterKind.Text) { Repeatable = true },
        ChangedSince,
        new("spelling", ParameterKind.Choice) { Values = ["typed"] },
        new("lang", ParameterKind.Choice) { Values = ["fr", "en"] },
        new("sort", ParameterKind.Choice) { Values = ["relevance", "newest", "title"] },
        new("page", ParameterKind.Whole) { Maximum = SearchRequest.MaximumPage },
        Cursor,
    ];

    /// <summary>Which form of a file is wanted.</summary>
    public static IReadOnlyList<ApiParameter> ExportForm { get; } =
    [
        new("form", ParameterKind.Choice) { Values = ["wide", "long"] },
        new("for", ParameterKind.Choice) { Values = ["machine", "spreadsheet"] },
        new("raw", ParameterKind.Choice) { Values = ["true", "false"] },
        new("lang", ParameterKind.Choice) { Values = ["fr", "en"] },
    ];

    /// <summary>The filters of the search, for all of its notices.</summary>
    public static IReadOnlyList<ApiParameter> Export { get; } =
    [
        .. Search.Where(parameter => parameter.Name is not ("page" or "cursor" or "lang")),
        new("origin", ParameterKind.Choice) { Values = ["declared", "all"] },
        .. ExportForm,
    ];

    public static IReadOnlyList<ApiParameter> Directory { get; } = [Words, Cursor];

    public static IReadOnlyList<ApiParameter> Templates { get; } = [Words, new("author", ParameterKind.Text), new("product", ParameterKind.Text), Cursor];

    /// <summary>Texts of the answer in one of the two languages.</summary>
    public static IReadOnlyList<ApiParameter> Reading { get; } = [new("lang", ParameterKind.Choice) { Values = ["fr", "en"] }];

    public static ApiParameter NameSet { get; } = new("names", ParameterKind.Text) { Example = "schema" };

    public static IReadOnlyList<ApiParameter> Standard { get; } =
    [
        new("format", ParameterKind.Choice) { Values = ["json", "csv", "md"] },
        NameSet,
        new("report", ParameterKind.Choice) { Values = ["true", "false"] },
        .. Reading,
    ];

    public static IReadOnlyList<ApiParameter> Changes { get; } =
        [new("month", ParameterKind.Month), ChangedSince, Body with { Repeatable = false }, Area with { Repeatable = false }, Cursor];

    public static IReadOnlyList<ApiParameter> Comparison { get; } = [new("from", ParameterKind.Whole), new("to", ParameterKind.Whole)];
}
