namespace Registry.Web.Setup;

/// <summary>Route constraint <c>language</c>: <c>fr</c> or <c>en</c>.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is RequestLanguage.French or RequestLanguage.English;
}
