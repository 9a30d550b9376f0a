namespace Registry.Web.Setup;

/// <summary>On a page model: the address itself is a secret. No search engine, cache or other site may learn it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretAddressAttribute : Attribute;
