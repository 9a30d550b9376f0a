using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Web.Services;

/// <summary>One page of a list of notices, with what the whole list holds.</summary>
/// <param name="Total">Of the whole list, not of the page.</param>
/// <param name="Facets">By search parameter; the fullest values first.</param>
public sealed record NoticeResults(int Total, IReadOnlyList<NoticeHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    public const int PageSize = 20;

    /// <summary>Synonyms that the words were also searched as.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    public int PageCount => Math.Min(SearchRequest.MaximumPage, (Total + PageSize - 1) / PageSize);

    /// <summary>More notices match than pages can show: narrowing the search serves better than another page.</summary>
    public bool IsCutShort => Total > SearchRequest.MaximumPage * PageSize;
}

/// <param name="Title">In the reading language, with the words that were asked for marked.</param>
/// <param name="Excerpt">The summary, or the passage that was found; empty when the notice has no text.</param>
/// <param name="Reading">In the reading language, nothing marked.</param>
public sealed record NoticeHit(CurrentDocument Notice, MarkedText Title, MarkedText Excerpt, HitReading Reading)
{
    /// <summary>All of it, read when it is asked for: most lists need only <see cref="Reading"/>.</summary>
    public NoticeDocument Document => field ??= Notice.Read();

    public NoticeStatus Status => Notice.Status;

    /// <summary>The notice where no words were asked for.</summary>
    public static NoticeHit Unmarked(CurrentDocument notice, HitReading reading) => new(notice, MarkedText.Unmarked(reading.Title), MarkedText.Unmarked(reading.Summary), reading);
}

/// <summary>A part of a list as machines take it: whole notices, nothing marked.</summary>
/// <param name="Total">Of the whole list, not of the part.</param>
public sealed record NoticePage(int Total, IReadOnlyList<CurrentDocument> Notices, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);

/// <summary>A text in pieces, those that the reader asked for being marked.</summary>
/// <param name="Language">ISO 639-1.</param>
public sealed record MarkedText(IReadOnlyList<HighlightedText> Parts, string Language)
{
    public static readonly MarkedText Nothing = new([], "und");

    public static MarkedText Unmarked(WrittenText? text) => text is null ? Nothing : new MarkedText([new HighlightedText(text.Text, false)], text.Language);
}
