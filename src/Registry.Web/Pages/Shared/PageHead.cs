using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Registry.Web.Pages.Shared;

/// <summary>
/// What a page tells machines about itself; the layout writes it into the head. The title is <c>ViewData["Title"]</c> and the description
/// <c>ViewData["Description"]</c>; everything here has a default.
/// </summary>
public static class PageHead
{
    private const string CanonicalKey = "Canonical";
    private const string RobotsKey = "Robots";
    private const string KindKey = "OpenGraphType";

    /// <summary>The one address of a page that has several: path and, where it matters, query, with or without the public address before it. By default the path without its query.</summary>
    public static void Canonical(this ViewDataDictionary data, string address) => data[CanonicalKey] = address;

    public static string? Canonical(this ViewDataDictionary data) => data[CanonicalKey] as string;

    /// <param name="robots">Such as <c>noindex</c>; null where search engines may list the page.</param>
    public static void Robots(this ViewDataDictionary data, string? robots) => data[RobotsKey] = robots;

    public static string? Robots(this ViewDataDictionary data) => data[RobotsKey] as string;

    /// <param name="kind">The type that Open Graph knows, such as <c>article</c>; <c>website</c> by default.</param>
    public static void OpenGraph(this ViewDataDictionary data, string kind) => data[KindKey] = kind;

    public static string OpenGraph(this ViewDataDictionary data) => data[KindKey] as string ?? "website";
}
