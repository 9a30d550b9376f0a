using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Persistence;
using Registry.Web.Search;

namespace Registry.Web.Services;

/// <summary>Finds published notices by words and facets: what the search page, the home page and the API share.</summary>
public sealed class NoticeSearch(
    RegistryDbContext database,
    RevisionWatch revisions,
    PublishedFacets facets,
    KeptLists lists,
    CurrentDocuments documents,
    DefinitionCatalogue definitions)
{
    private static readonly MarkedText Nothing = new([], "und");

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

    private async Task<NoticeResults> FindAsync(
        SearchRequest request, string language, int skip, int take, int valuesPerFacet, CancellationToken cancellation)
    {
        var revision = revisions.Current();
        var list = await ListAsync(request, valuesPerFacet, revision, cancellation);
        var ids = list.Covers(skip, take)
            ? list.Start.Skip(skip).Take(take)
            : (await AnswerAsync(request, skip, take, valuesPerFacet, revision, cancellation)).Answer.NoticeIds;
        var marks = list.Answered is { } answered ? new Highlighter(answered) : null;
        var current = await documents.OfAsync([.. ids], revision, cancellation);
        return new NoticeResults(list.Total, [.. current.Select(notice => Hit(notice, language, marks))], list.Facets);
    }

    private async Task<NoticeList> ListAsync(SearchRequest request, int valuesPerFacet, long revision, CancellationToken cancellation)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{valuesPerFacet}{request.OnPage(1).ToQueryString()}");
        if (lists.List(key, revision) is { } known)
        {
            return known;
        }

        var (answer, answered) = await AnswerAsync(request, 0, NoticeList.StartLength, valuesPerFacet, revision, cancellation);
        var list = new NoticeList(answer.Total, answer.Facets, answer.NoticeIds, answered);
        lists.Keep(key, list, revision);
        return list;
    }

    private async Task<(FacetAnswer Answer, SearchQuery? Answered)> AnswerAsync(
        SearchRequest request, int skip, int take, int valuesPerFacet, long revision, CancellationToken cancellation)
    {
        var index = await facets.AtAsync(revision, database, cancellation);
        var matches = await MatchesAsync(request.Text, revision, cancellation);
        var since = request.ChangedSince?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var question = new FacetQuestion(request.Filters, since, request.Sort, skip, take, valuesPerFacet);
        return (index.Answer(question, matches?.NoticeIds), matches?.Query);
    }

    /// <summary>Null where no words are asked for.</summary>
    private async Task<SearchMatches?> MatchesAsync(string words, long revision, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(words);
        if (query.IsEmpty)
        {
            return null;
        }

        if (lists.Matches(words, revision) is { } known)
        {
            return known;
        }

        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            var matches = SearchEngine.Match((SqliteConnection)database.Database.GetDbConnection(), query);
            lists.Keep(words, matches, revision);
            return matches;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <param name="marks">Null where no words were asked for.</param>
    private NoticeHit Hit(CurrentDocument notice, string language, Highlighter? marks)
    {
        var (document, status) = notice;
        var reading = new NoticeReading(document, language, definitions);
        return marks is null
            ? new NoticeHit(document, status, Plain(reading.Title), Plain(reading.Summary))
            : new NoticeHit(document, status, new MarkedText(marks.Whole(reading.Title.Text, reading.Title.Language), reading.Title.Language), Excerpt(notice, reading, marks));
    }

    private static MarkedText Plain(WrittenText? text) => text is null ? Nothing : new MarkedText([new HighlightedText(text.Text, false)], text.Language);

    /// <summary>The summary where it answers the query; else the first passage of the notice that does; else the summary.</summary>
    private static MarkedText Excerpt(CurrentDocument notice, NoticeReading reading, Highlighter marks)
    {
        var summary = reading.Summary is { } written ? new MarkedText(marks.Snippet(written.Text, written.Language), written.Language) : Nothing;
        return summary.Parts.Any(part => part.IsMatch)
            ? summary
            : notice.Passages(reading.Language, () => Passages(reading))
                .Where(passage => marks.MayMark(passage.Text))
                .Select(passage => new MarkedText(marks.Snippet(passage.Text, passage.Language), passage.Language))
                .FirstOrDefault(passage => passage.Parts.Any(part => part.IsMatch)) ?? summary;
    }

    /// <summary>Every disclosed text, in the order of the page.</summary>
    private static IEnumerable<WrittenText> Passages(NoticeReading reading) =>
        reading.Header.Concat(reading.Themes.SelectMany(theme => theme.Values)).SelectMany(value => value.Items).SelectMany(item => item switch
        {
            ReadText text => [text.Text],
            ReadGroup group => group.Parts.Select(part => part.Item.Text),
            _ => Enumerable.Empty<WrittenText>(),
        });
}
