namespace Registry.Web.Caching;

/// <summary>
/// On an endpoint: its answer is the same for everybody who is not signed in, and changes only with the data revision. It may be kept and given again.
/// Public pages that post nothing have it by themselves.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class KeptAnswerAttribute : Attribute;
