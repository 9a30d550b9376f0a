namespace Registry.Web.Setup;

/// <summary>Addresses that are read: link checkers and harvesters ask by HEAD, which <c>MapGet</c> refuses.</summary>
/// <remarks>
/// They are mapped with <c>MapMethods</c> itself and not with an extension of ours: the code that binds parameters is then written when the project is built
/// and not at each start, which works only where the handler stands in the call.
/// </remarks>
public static class ReadEndpoints
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
}
