using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Registry.Web.Caching;

/// <summary>Public answers that are kept in memory.</summary>
internal static class CachingSetup
{
    private const string PublicPages = "/Public";

    public static void AddKeptAnswers(this IServiceCollection services)
    {
        services.AddSingleton<KeptAnswerRules>();
        services.AddSingleton<KeptAnswers>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddFolderApplicationModelConvention(PublicPages, KeepUnlessItPosts));
    }

    /// <summary>The answer of this endpoint is the same for everybody, see <see cref="KeptAnswerAttribute"/>.</summary>
    public static TBuilder KeepAnswer<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new KeptAnswerAttribute());

    /// <summary>A page that takes a form shows it with a token of its reader.</summary>
    private static void KeepUnlessItPosts(PageApplicationModel page)
    {
        if (page.HandlerMethods.All(handler => HttpMethods.IsGet(handler.HttpMethod ?? "") || HttpMethods.IsHead(handler.HttpMethod ?? "")))
        {
            page.EndpointMetadata.Add(new KeptAnswerAttribute());
        }
    }
}
