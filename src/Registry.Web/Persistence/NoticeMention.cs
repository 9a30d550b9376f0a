using Registry.Domain.Identities;

namespace Registry.Web.Persistence;

/// <summary>One supplier or dataset that a published notice names: by it the pages of suppliers and datasets find their notices.</summary>
public sealed class NoticeMention
{
    public long NoticeId { get; set; }
    public Notice Notice { get; set; } = null!;
    public MentionKind Kind { get; set; }

    /// <summary>Place in the list of the header field.</summary>
    public int Position { get; set; }

    /// <summary>What the words of the notice identify.</summary>
    public required string OwnKey { get; set; }

    /// <summary>The key under which it is shown: another than its own once the operator merged them.</summary>
    public required string Key { get; set; }

    /// <summary>In the language of the notice.</summary>
    public required string Name { get; set; }

    /// <summary>Name and producer without case, accents and signs, for finding.</summary>
    public required string SearchKey { get; set; }
    public string? Producer { get; set; }
    public string? Product { get; set; }
    public string? Address { get; set; }

    /// <summary><c>yes</c>, <c>no</c> or <c>unknown</c>.</summary>
    public string? Personal { get; set; }
}
