namespace Registry.Web.Persistence;

/// <summary>Where the columns of a table went the last time that a body imported one like it.</summary>
public sealed class RememberedMapping
{
    public long Id { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;

    /// <summary>Of the names of the columns, whatever their order.</summary>
    public required string Signature { get; set; }

    /// <summary>In the form of <see cref="Domain.Standards.Columns.ColumnMapping"/>.</summary>
    public required string Mapping { get; set; }
    public DateTime ChangedAt { get; set; }
}
