using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Persistence;
using Registry.Web.Search;
using Registry.Web.Search.Synonyms;
using Registry.Web.Services.Territories;

namespace Registry.Web.Services;

/// <summary>Finds published notices by words and facets: what the search page and the API share.</summary>
public sealed class NoticeSearch(
    RegistryDbContext database,
    RevisionWatch revisions,
    PublishedFacets facets,
    KeptLists lists,
    CurrentDocuments documents,
    DefinitionCatalogue definitions,
    SynonymCatalogue synonyms,
    TerritoryReach territories)
{
    /// <summary>Values shown for each facet of a page: more would be a directory, not a choice.</summary>
    private const int ValuesOnPage = 50;

    /// <summary>The page that the request asks for, with the most frequent values of each facet.</summary>
    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    public Task<NoticeResults> FindAsync(SearchRequest request, string language, CancellationToken cancellation) => FindAsync(
        request, language, (request.Page - 1) * NoticeResults.PageSize, NoticeResults.PageSize, ValuesOnPage, cancellation);

    /// <summary>Any part of the list, with every value of each facet.</summary>
    /// <param name="skip">Notices before the first one wanted.</param>
    /// <param name="take">How many are wanted.</param>
    public Task<NoticeResults> FindAsync(SearchRequest request, string language, int skip, int take, CancellationToken cancellation) =>
        FindAsync(request, language, skip, take, int.MaxValue, cancellation);

    /// <summary>Any part of the list as machines take it, with every value of each facet.</summary>
    /// <param name="skip">Notices before the first one wanted.</param>
    /// <param name="take">How many are wanted.</param>
    public async Task<NoticePage> PageAsync(SearchRequest request, int skip, int take, CancellationToken cancellation)
    {
        var revision = revisions.Current();
        var list = await ListAsync(request, int.MaxValue, revision, cancellation);
        var ids = await PartAsync(list, request, skip, take, int.MaxValue, revision, cancellation);
        return new NoticePage(list.Total, await documents.OfAsync(ids, revision, cancellation), list.Facets);
    }

    /// <summary>How many notices the search finds.</summary>
    public async Task<int> CountAsync(SearchRequest request, CancellationToken cancellation) =>
        (await AnswerAsync(request, skip: 0, take: 0, valuesPerFacet: 0, revisions.Current(), cancellation)).Answer.Total;

    /// <summary>Row ids of the whole list in its order.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(SearchRequest request, CancellationToken cancellation) =>
        (await AnswerAsync(request, skip: 0, take: int.MaxValue, valuesPerFacet: 0, revisions.Current(), cancellation)).Answer.NoticeIds;

    private async Task<NoticeResults> FindAsync(
        SearchRequest request, string language, int skip, int take, int valuesPerFacet, CancellationToken cancellation)
    {
        var revision = revisions.Current();
        var list = await ListAsync(request, valuesPerFacet, revision, cancellation);
        var ids = await PartAsync(list, request, skip, take, valuesPerFacet, revision, cancellation);
        var marks = list.Answered is { } answered ? new Highlighter(answered, Known(request)) : null;
        return new NoticeResults(list.Total, await HitsAsync(ids, language, marks, revision, cancellation), list.Facets) { AlsoSearched = list.AlsoSearched };
    }

    private async Task<IReadOnlyList<long>> PartAsync(
        NoticeList list, SearchRequest request, int skip, int take, int valuesPerFacet, long revision, CancellationToken cancellation) => list.Covers(skip, take)
        ? [.. list.Start.Skip(skip).Take(take)]
        : (await AnswerAsync(request, skip, take, valuesPerFacet, revision, cancellation)).Answer.NoticeIds;

    private async Task<NoticeList> ListAsync(SearchRequest request, int valuesPerFacet, long revision, CancellationToken cancellation)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{valuesPerFacet}{request.Reading}{request.OnPage(1).ToQueryString()}");
        if (lists.List(key, revision) is { } known)
        {
            return known;
        }

        var (answer, matches) = await AnswerAsync(request, 0, NoticeList.StartLength, valuesPerFacet, revision, cancellation);
        var list = new NoticeList(answer.Total, TerritoryReach.Chosen(answer.Facets, request), answer.NoticeIds, matches?.Query, matches?.AlsoSearched ?? []);
        lists.Keep(key, list, revision);
        return list;
    }

    /// <returns>Matches are null where no words were asked for.</returns>
    private async Task<(FacetAnswer Answer, SearchMatches? Matches)> AnswerAsync(
        SearchRequest request, int skip, int take, int valuesPerFacet, long revision, CancellationToken cancellation)
    {
        var index = await facets.AtAsync(revision, database, cancellation);
        var matches = await MatchesAsync(request, revision, cancellation);
        var since = request.ChangedSince?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var filters = await territories.WidenAsync(request, cancellation);
        return (index.Answer(new FacetQuestion(filters, since, request.Sort, skip, take, valuesPerFacet), matches?.NoticeIds), matches);
    }

    private SynonymCatalogue? Known(SearchRequest request) => request.IsAsTyped ? null : synonyms;

    /// <summary>Null where no words are asked for.</summary>
    private async Task<SearchMatches?> MatchesAsync(SearchRequest request, long revision, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(request.Text);
        if (query.IsEmpty)
        {
            return null;
        }

        var key = (request.Text, request.IsAsTyped, request.Reading);
        if (lists.Matches(key, revision) is { } known)
        {
            return known;
        }

        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            var matches = SearchEngine.Match((SqliteConnection)database.Database.GetDbConnection(), query, synonyms: Known(request), reading: request.Reading);
            lists.Keep(key, matches, revision);
            return matches;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private async Task<IReadOnlyList<NoticeHit>> HitsAsync(IReadOnlyList<long> ids, string language, Highlighter? marks, long revision, CancellationToken cancellation)
    {
        var current = await documents.OfAsync(ids, revision, cancellation);
        return [.. current.Select(notice => Hit(notice, language, marks))];
    }

    /// <param name="marks">Null where no words were asked for.</param>
    private NoticeHit Hit(CurrentDocument notice, string language, Highlighter? marks)
    {
        var reading = notice.Reading(language, definitions);
        return marks is null
            ? NoticeHit.Unmarked(notice, reading)
            : new NoticeHit(notice, new MarkedText(marks.Whole(reading.Title.Text, reading.Title.Language), reading.Title.Language), Excerpt(notice, reading, marks), reading);
    }

    /// <summary>The summary where it answers the query; else the first passage of the notice that does; else the summary.</summary>
    private MarkedText Excerpt(CurrentDocument notice, HitReading reading, Highlighter marks) =>
        Passages(notice, reading)
            .Where(passage => marks.MayMark(passage.Text, passage.Language))
            .Select(passage => Snippet(passage, marks))
            .FirstOrDefault(passage => passage.Parts.Any(part => part.IsMatch))
        ?? (reading.Summary is { } summary ? Snippet(summary, marks) : MarkedText.Nothing);

    private IEnumerable<WrittenText> Passages(CurrentDocument notice, HitReading reading)
    {
        if (reading.Summary is { } summary)
        {
            yield return summary;
        }

        foreach (var passage in notice.Passages(reading.Language, definitions))
        {
            yield return passage;
        }
    }

    private static MarkedText Snippet(WrittenText text, Highlighter marks) => new(marks.Snippet(text.Text, text.Language), text.Language);
}
