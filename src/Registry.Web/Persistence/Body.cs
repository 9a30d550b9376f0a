namespace Registry.Web.Persistence;

/// <summary>A public body.</summary>
public sealed class Body
{
    public long Id { get; set; }

    /// <summary>The body's name in addresses; it never changes.</summary>
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public string? NameEnglish { get; set; }
    public string? Description { get; set; }
    public string? Siren { get; set; }

    /// <summary>Made up for demonstration, and marked so on every page.</summary>
    public bool IsFictional { get; set; }

    /// <summary>Known only through notices copied from another register, whose format this is.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>Who submits a notice may not publish it.</summary>
    public bool FourEyes { get; set; }
    public DateTime CreatedAt { get; set; }

    /// <summary>The body that this one became part of; null while it is one itself.</summary>
    public long? MergedIntoId { get; set; }
    public Body? MergedInto { get; set; }

    /// <summary>The name in the reading language, <c>fr</c> or <c>en</c>.</summary>
    public string NameIn(string language) => language == "en" && NameEnglish is { } name ? name : Name;
}
