namespace Registry.Web.Persistence;

public enum VisaOpinion
{
    Favourable,
    FavourableWithRemarks,
    Unfavourable,
}

/// <summary>The dated opinion that somebody gave on a draft through a preview link: one for each link, never changed.</summary>
public sealed class Visa
{
    public long LinkId { get; set; }
    public SharedLink Link { get; set; } = null!;
    public long NoticeId { get; set; }

    /// <summary>The function the person gave.</summary>
    public required string Function { get; set; }
    public VisaOpinion Opinion { get; set; }
    public string? Remark { get; set; }
    public DateTime GivenAt { get; set; }
}
