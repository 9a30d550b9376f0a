using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Registry.Web.Setup;

/// <summary>
/// Razor Pages whose handlers, properties and conventions are read when a page is first asked for, as the framework itself does for pages compiled at run time:
/// reading all of them took a fifth of the start. A page is described before authorisation sees it.
/// </summary>
internal static class PagesOnDemand
{
    public static IMvcBuilder DescribePagesOnDemand(this IMvcBuilder mvc)
    {
        // There is no controller, but the framework would look at every type of the application for one.
        mvc.ConfigureApplicationPartManager(parts => parts.FeatureProviders.Remove(parts.FeatureProviders.Single(provider => provider is ControllerFeatureProvider)));
        mvc.Services.Remove(mvc.Services.Single(service => service.ImplementationType == typeof(CompiledPageActionDescriptorProvider)));
        mvc.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IActionDescriptorProvider, PageActionDescriptorProvider>());
        mvc.Services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, DescribeWhenMatched>());
        return mvc;
    }

    /// <summary>Puts the described page in the place of the one that is only known by its address, before any other policy chooses between candidates.</summary>
    private sealed class DescribeWhenMatched(PageLoader loader) : MatcherPolicy, IEndpointSelectorPolicy
    {
        public override int Order => int.MinValue;

        public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsUndescribed);

        public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
        {
            for (var i = 0; i < candidates.Count; i++)
            {
                if (candidates.IsValidCandidate(i) && candidates[i].Endpoint is var found && IsUndescribed(found))
                {
                    var page = await loader.LoadAsync(found.Metadata.GetRequiredMetadata<PageActionDescriptor>(), found.Metadata);
                    candidates.ReplaceEndpoint(i, page.Endpoint, candidates[i].Values);
                }
            }
        }

        private static bool IsUndescribed(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null and not CompiledPageActionDescriptor;
    }
}
