namespace Registry.Web.Commands;

/// <summary>A verb says no; the message is the sentence for the person.</summary>
internal sealed class RefusedException(string sentence) : Exception(sentence);
