namespace Registry.Web.Setup;

/// <summary>The registry cannot start; the message says what to mend.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
