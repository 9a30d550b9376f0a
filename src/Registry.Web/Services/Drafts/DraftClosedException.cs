namespace Registry.Web.Services.Drafts;

/// <summary>Somebody submitted, published, withdrew or deleted the draft between the moment a person opened a page of it and the moment they saved.</summary>
public sealed class DraftClosedException() : Exception("The draft is no longer open.");
