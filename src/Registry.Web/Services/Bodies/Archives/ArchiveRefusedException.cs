namespace Registry.Web.Services.Bodies.Archives;

/// <summary>An archive is not taken. The message says where, what, and how to mend it; the database is as it was.</summary>
public sealed class ArchiveRefusedException(string message, Exception? cause = null) : Exception(message, cause);
