namespace Registry.Web.Setup;

/// <summary>On a page model or endpoint: other sites may show this address in a frame. It must hold no form and nothing personal.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EmbeddableAttribute : Attribute;
