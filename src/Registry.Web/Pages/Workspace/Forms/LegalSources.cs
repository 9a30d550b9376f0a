using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>The law behind a question, as a small line under it.</summary>
public static class LegalSources
{
    /// <summary>French and European law first by article, then the AI Act (Regulation (EU) 2024/1689); null where the question rests on neither.</summary>
    public static string? Of(Question? question)
    {
        var references = question?.References ?? [];
        var laws = references.Where(reference => reference.Source == "law").Select(reference => reference.Place);
        var articles = string.Join(", ", references.Where(reference => reference.Source == "ai_act").Select(reference => reference.Place));
        var sources = string.Join(" · ", articles.Length == 0 ? laws : laws.Append($"AI Act {articles}"));
        return sources.Length == 0 ? null : sources;
    }
}
