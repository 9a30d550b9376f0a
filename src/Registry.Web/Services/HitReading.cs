using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services;

/// <summary>What a list shows of a notice in one language, read once: reading a document costs more than writing its line.</summary>
public sealed class HitReading
{
    public HitReading(NoticeDocument document, string language, DefinitionCatalogue definitions)
    {
        var reading = new NoticeReading(document, language, definitions);
        Title = reading.Title;
        Summary = reading.Summary;
        Decision = reading.Decision;
        PolicyArea = reading.PolicyAreas.Count > 0 ? reading.PolicyAreas[0] : null;
        Stage = reading.Stage;
        StageText = reading.Lifecycle?.Text("stage");
        OriginalTitle = document.Language == language ? Title.Text : new NoticeReading(document, document.Language, definitions).Title.Text;
        Reading = reading;
    }

    /// <summary>All the rest.</summary>
    public NoticeReading Reading { get; }

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
