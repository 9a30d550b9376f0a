using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Registry.Web.Documents;

/// <summary>Renders with the view engine of the framework; no request is needed, so verbs and jobs can render too.</summary>
public sealed class RazorTemplateRenderer(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services) : ITemplateRenderer
{
    public async Task<string> RenderAsync(string viewName, object? model = null)
    {
        var found = views.GetView(executingFilePath: null, viewName, isMainPage: false);
        if (!found.Success)
        {
            throw new InvalidOperationException($"There is no view {viewName}. Looked for in: {string.Join(", ", found.SearchedLocations)}");
        }

        var context = new DefaultHttpContext { RequestServices = services };
        await using var text = new StringWriter();
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await found.View.RenderAsync(new ViewContext(
            new ActionContext(context, new RouteData(), new ActionDescriptor()),
            found.View,
            data,
            new TempDataDictionary(context, tempData),
            text,
            new HtmlHelperOptions()));
        return text.ToString();
    }
}
