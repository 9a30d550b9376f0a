using Microsoft.AspNetCore.Diagnostics;
using Registry.Web.Api;

namespace Registry.Web.Setup;

/// <summary>Every refusal has a body: a page in the reader's language, or problem+json (RFC 9457) for machines.</summary>
internal static class ErrorAnswers
{
    public static void AddErrorAnswers(this IServiceCollection services) => services.AddProblemDetails();

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
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type-not-supported",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        >= StatusCodes.Status500InternalServerError => "fault",
        _ => "bad-request",
    };

    private static async Task AnswerAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await RefuseAsync(context);
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

    // Whatever the program says that it accepts: a refusal in another form than it reads is better than none.
    private static Task RefuseAsync(HttpContext context)
    {
        var code = Code(context.Response.StatusCode);
        context.Response.Headers.Append("Vary", "Accept-Language");
        return TypedResults.Problem(
            statusCode: context.Response.StatusCode,
            title: ApiProblems.TitleOf(code),
            type: ApiProblems.TypeOf(code),
            extensions: new Dictionary<string, object?> { ["code"] = code }).ExecuteAsync(context);
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
