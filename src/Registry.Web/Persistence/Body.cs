using Registry.Domain.Bodies;

namespace Registry.Web.Persistence;

/// <summary>A public body, or who keeps templates for public bodies.</summary>
public sealed class Body
{
    public long Id { get; set; }

    /// <summary>The body's name in addresses; it never changes.</summary>
    public required string Slug { get; set; }
    public required string Name { get; set; }
    public string? NameEnglish { get; set; }
    public string? Description { get; set; }
    public string? Siren { get; set; }
    public BodyKind Kind { get; set; }

    /// <summary>Made up for demonstration, and marked so on every page.</summary>
    public bool IsFictional { get; set; }

    /// <summary>Known only through notices copied from another register, whose format this is.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>Who submits a notice may not publish it.</summary>
    public bool FourEyes { get; set; }

    /// <summary>Agents or employees, in full-time equivalents; null where the body has not said.</summary>
    public int? Agents { get; set; }

    /// <summary>Inhabitants of a local authority; null for a body that has none or has not said.</summary>
    public int? Inhabitants { get; set; }

    /// <summary>What every new draft of the body starts from, in the form of <see cref="Domain.Notices.AnswerSetJson"/>; null for nothing.</summary>
    public string? DraftDefaults { get; set; }
    public DateTime CreatedAt { get; set; }

    /// <summary>The body that this one became part of; null while it is one itself.</summary>
    public long? MergedIntoId { get; set; }
    public Body? MergedInto { get; set; }

    /// <summary>The name in the reading language, <c>fr</c> or <c>en</c>.</summary>
    public string NameIn(string language) => language == "en" && NameEnglish is { } name ? name : Name;
}
