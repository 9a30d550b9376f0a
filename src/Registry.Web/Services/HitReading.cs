using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;

namespace Registry.Web.Services;

/// <summary>What a list shows of a notice in one language. It holds nothing of the document that it was read from, which is far larger.</summary>
public sealed class HitReading
{
    public HitReading(NoticeDocument document, string language, DefinitionCatalogue definitions)
    {
        var reading = new NoticeReading(document, language, definitions);
        var original = document.Language == language ? reading : new NoticeReading(document, document.Language, definitions);
        Id = document.Id.ToString();
        Body = document.Body;
        Register = document.Source?.Register;
        Level = LevelView.Of(document.Assessment);
        PublishedAt = document.PublishedAt;
        Language = language;
        Title = reading.Title;
        Summary = reading.Summary;
        Decision = reading.Decision;
        PolicyArea = reading.PolicyAreas.Count > 0 ? reading.PolicyAreas[0] : null;
        Stage = reading.Stage;
        StageText = reading.Lifecycle?.Text("stage");
        OriginalTitle = original.Title.Text;
    }

    public string Id { get; }

    public BodyReference Body { get; }

    /// <summary>Where an imported notice was copied from; null for a notice declared here.</summary>
    public string? Register { get; }

    public LevelView Level { get; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; }

    /// <summary>In which it is read.</summary>
    public string Language { get; }

    public WrittenText Title { get; }

    public WrittenText? Summary { get; }

    public WrittenText? Decision { get; }

    public WrittenText? PolicyArea { get; }

    /// <summary>Code of the lifecycle stage; null when not said.</summary>
    public string? Stage { get; }

    public WrittenText? StageText { get; }

    /// <summary>As the body wrote it: addresses are made from it, whatever the reading language.</summary>
    public string OriginalTitle { get; }
}
