using Microsoft.AspNetCore.Http.Features;

namespace Registry.Web.Caching;

/// <summary>The two places of the pipeline where answers are kept: one that gives them again before any work is done, one that gathers new ones.</summary>
internal static class CachingPipeline
{
    private const int LongestAnswer = 512 * 1024;

    /// <summary>Before everything that costs time.</summary>
    public static void UseKeptAnswers(this WebApplication app)
    {
        var answers = app.Services.GetRequiredService<KeptAnswers>();
        var rules = app.Services.GetRequiredService<KeptAnswerRules>();
        if (!answers.AreKept)
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (!rules.IsFromAnybody(context.Request))
            {
                return next(context);
            }

            if (answers.Find(KeyOf(context.Request)) is { } answer)
            {
                return answer.SendAsync(context);
            }

            context.Response.OnStarting(AskAgainUnlessFound, context.Response);
            return next(context);
        });
    }

    /// <summary>After routing and authorization: what answers is known, and so is who asks.</summary>
    public static void UseAnswerKeeping(this WebApplication app)
    {
        var answers = app.Services.GetRequiredService<KeptAnswers>();
        var rules = app.Services.GetRequiredService<KeptAnswerRules>();
        if (!answers.AreKept)
        {
            return;
        }

        app.Use((context, next) =>
            context.GetEndpoint()?.Metadata.GetMetadata<KeptAnswerAttribute>() is not null
            && rules.IsFromAnybody(context.Request)
            && KeptAnswerRules.HasKnownParameters(context)
                ? KeepAsync(context, next, answers)
                : next(context));
    }

    private static AnswerKey KeyOf(HttpRequest request) =>
        new(request.Path.Value ?? "", request.QueryString.Value ?? "", AnswerEncodings.Of(request.Headers.AcceptEncoding));

    /// <summary>A notice may be published tomorrow where there is none today, and a moved one may move back.</summary>
    private static Task AskAgainUnlessFound(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode >= StatusCodes.Status300MultipleChoices && response.Headers.CacheControl.Count == 0)
        {
            response.Headers.CacheControl = "no-cache";
        }

        return Task.CompletedTask;
    }

    private static async Task KeepAsync(HttpContext context, RequestDelegate next, KeptAnswers answers)
    {
        // All read before the page is made: what the page shows is at least as new.
        var key = KeyOf(context.Request);
        var endpoint = context.GetEndpoint();
        var revision = answers.Revision();
        var written = context.Response.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var client = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var buffer = new AnswerBuffer(client.Stream, LongestAnswer);
        try
        {
            context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer, client));
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(client);
        }

        if (buffer.HasOverflowed || context.Response.HasStarted)
        {
            return;
        }

        if (!KeptAnswerRules.MayKeep(context))
        {
            await buffer.HandOnAsync(context.RequestAborted);
            return;
        }

        var headers = context.Response.Headers.Where(header => !written.Contains(header.Key) && header.Key != "Content-Length");
        var answer = new KeptAnswer(endpoint, headers, buffer.ToArray(), key.Encoding);
        answers.Keep(key, answer, revision);
        await answer.SendAsync(context);
    }
}
