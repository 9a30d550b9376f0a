namespace Registry.Web.Setup;

public static class ReadEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps GET and HEAD: link checkers and harvesters ask by HEAD, which <c>MapGet</c> refuses.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler) =>
        endpoints.MapMethods(pattern, Reading, handler);
}
