using System.Globalization;
using Registry.Domain.Notices;
using Registry.Web.Services.Decisions;
using Registry.Web.Setup;

namespace Registry.Web.Documents.Letters;

/// <summary>Writes letters from their templates. One template gives the printed page, the plain text and the editable document.</summary>
public sealed class LetterWriter(ITemplateRenderer templates, DecisionFinder finder)
{
    private static readonly Dictionary<string, LetterKind> ByName =
        Enum.GetValues<LetterKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>A body under French law is written to in French, whatever language the person reads; elsewhere in the language read.</summary>
    public static string LanguageOf(DecisionCase subject, string readingLanguage) => subject.IsUnderFrenchLaw ? RequestLanguage.French : readingLanguage;

    /// <summary>Nothing is known to contest: the letters ask.</summary>
    public static IReadOnlyList<LetterKind> WithoutNotice { get; } = [LetterKind.Explanation, LetterKind.Commission];

    /// <summary>The commission is a French one.</summary>
    public static IReadOnlyList<LetterKind> KindsFor(DecisionCase subject) => subject switch
    {
        { IsUnderFrenchLaw: false } => [LetterKind.Explanation, LetterKind.Review],
        { Notice: null } => WithoutNotice,
        _ => [LetterKind.Explanation, LetterKind.Review, LetterKind.Commission],
    };

    /// <summary>The decision and the letter that an address names.</summary>
    /// <param name="id">Null where no notice exists.</param>
    /// <returns>Null where there is no such notice, or no such letter for it.</returns>
    public async Task<(DecisionCase Case, LetterKind Kind)?> FindAsync(string? id, string kind, string language, CancellationToken cancellation)
    {
        var subject = id is null ? finder.Undeclared(language)
            : NoticeId.TryParse(id, out var noticeId) ? await finder.FindAsync(noticeId, language, cancellation)
            : null;
        return subject is not null && ByName.TryGetValue(kind, out var letter) && KindsFor(subject).Contains(letter) ? (subject, letter) : null;
    }

    /// <summary>The letter in simple HTML: paragraphs, lists, line breaks, bold.</summary>
    public async Task<string> WriteAsync(LetterKind kind, DecisionCase subject, string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        LanguageSetup.Speak(language);
        try
        {
            return await templates.RenderAsync($"/Documents/Letters/{kind}.cshtml", new Letter(kind, subject.ReadIn(language)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
