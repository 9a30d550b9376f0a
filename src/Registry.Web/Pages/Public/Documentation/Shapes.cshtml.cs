using Registry.Web.Api.OpenApi;

namespace Registry.Web.Pages.Public.Documentation;

/// <summary>What the API answers, shape by shape.</summary>
public sealed class ShapesModel(ApiDocumentOnce document) : ReferencePageModel(document);
