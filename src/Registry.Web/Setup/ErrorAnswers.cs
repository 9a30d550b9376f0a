using Microsoft.AspNetCore.Diagnostics;

namespace Registry.Web.Setup;

/// <summary>Every refusal has a body: a page in the reader's language, or problem+json (RFC 9457) for machines.</summary>
internal static class ErrorAnswers
{
    public static void AddErrorAnswers(this IServiceCollection services) => services.AddProblemDetails(problems =>
        problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.TryAdd("code", Code(context.HttpContext.Response.StatusCode)));

    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseStatusCodePages(AnswerAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // The status is all that is known of a fault; its body is written by the status pages above.
            ExceptionHandler = _ => Task.CompletedTask,
            StatusCodeSelector = fault => fault is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
    }

    /// <summary>The documented word for a refusal that has no more precise one.</summary>
    private static string Code(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "bad-request",
        StatusCodes.Status401Unauthorized => "not-signed-in",
        StatusCodes.Status403Forbidden => "not-allowed",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status410Gone => "withdrawn",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type-not-supported",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        >= 500 => "fault",
        _ => "refused",
    };

    private static async Task AnswerAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            var problems = context.RequestServices.GetRequiredService<IProblemDetailsService>();
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context });
            return;
        }

        var language = RequestLanguage.InPath(context.Request.Path);
        if (language is null)
        {
            context.Response.Headers.Append("Vary", "Accept-Language");
        }

        LanguageSetup.Speak(language ?? RequestLanguage.Preferred(context.Request));
        await ShowPageAsync(status);
    }

    /// <summary>Runs the rest of the pipeline again for the page of this status, as a read without body.</summary>
    private static async Task ShowPageAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var refused = context.Request.Path;
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPath = refused.Value ?? "",
            OriginalPathBase = context.Request.PathBase.Value ?? "",
            OriginalQueryString = context.Request.QueryString.Value,
            Endpoint = context.GetEndpoint(),
            RouteValues = context.Request.RouteValues,
        });
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = Links.Error(context.Response.StatusCode);
        context.Request.ContentType = null;
        context.Request.Method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Head : HttpMethods.Get;
        await status.Next(context);
        context.Request.Path = refused;
    }
}
