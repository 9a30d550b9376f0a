namespace Registry.Web.Documents;

/// <summary>Razor outside pages: letters, e-mail and other documents.</summary>
public interface ITemplateRenderer
{
    /// <summary>Runs a view in the current culture, without a layout.</summary>
    /// <param name="viewName">Path of the view from the content root, such as <c>/Documents/Letters/Review.cshtml</c>.</param>
    /// <param name="model">What the view's <c>@model</c> asks for.</param>
    /// <exception cref="InvalidOperationException">There is no such view.</exception>
    Task<string> RenderAsync(string viewName, object? model = null);
}
