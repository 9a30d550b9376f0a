namespace Registry.Web.Documents.Letters;

/// <summary>The letters that a person may send. The lower-case names are parts of addresses.</summary>
public enum LetterKind
{
    /// <summary>To the body: how did the algorithm work, and on what.</summary>
    Explanation,

    /// <summary>To the body: I contest, and a person shall look again.</summary>
    Review,

    /// <summary>To the access-to-documents commission, once the body has refused or kept silent.</summary>
    Commission,
}
