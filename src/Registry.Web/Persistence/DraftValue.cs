using Registry.Domain.Notices;

namespace Registry.Web.Persistence;

/// <summary>One value of a draft: a header field, an answer, or the translation of one.</summary>
public sealed class DraftValue
{
    public long NoticeId { get; set; }

    /// <summary>Empty for the main language; else the language of a translation.</summary>
    public string Language { get; set; } = "";

    /// <summary><c>header.title</c> or a question id.</summary>
    public required string FieldId { get; set; }

    /// <summary>JSON; null for a state without a value.</summary>
    public string? Value { get; set; }
    public DisclosureState State { get; set; }
    public string? Ground { get; set; }

    /// <summary>Rises by one at each save; a save made against an older one is a conflict.</summary>
    public int Version { get; set; }
    public long? ByUserId { get; set; }
    public DateTime At { get; set; }
}
