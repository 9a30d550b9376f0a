using CsCheck;
using Registry.Domain.Search;

namespace Registry.Domain.Tests.Search;

public sealed class FacetIndexTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Fields = ["area", "kind", "level"];

    private static readonly Gen<(string Field, string Value)> AnyValue = Gen.Select(Gen.OneOf(Fields), Gen.Int[0, 4], (field, value) => (field, $"v{value}"));

    private static readonly Gen<FacetRow> AnyRow = Gen.Select(
        Gen.Long[1, 30], Gen.Int[0, 10], Gen.Int[0, 5], AnyValue.List[0, 6],
        (id, day, title, values) => new FacetRow(id, Start.AddDays(day), $"title {title}", values));

    private static readonly Gen<FacetQuestion> AnyQuestion = Gen.Select(
        AnyValue.List[0, 5], Gen.Int[-1, 10], Gen.Enum<SearchSort>(), Gen.Int[0, 8], Gen.Int[1, 8],
        (filters, day, sort, skip, take) => new FacetQuestion(
            Filters([.. filters.Distinct()]),
            day < 0 ? null : Start.AddDays(day),
            sort,
            skip,
            take));

    [Fact]
    public void Answer_TwoValuesOfOneField_CountsOtherChoicesOfThatField()
    {
        var index = FacetIndex.Build(
        [
            Row(1, ("area", "social"), ("kind", "scoring")),
            Row(2, ("area", "social"), ("kind", "matching")),
            Row(3, ("area", "taxes"), ("kind", "scoring")),
            Row(4, ("area", "roads"), ("kind", "vision")),
        ]);

        var answer = index.Answer(new FacetQuestion(Filters(("area", "social"), ("area", "taxes"))));

        Assert.Equal(3, answer.Total);
        Assert.Equal([3, 2, 1], answer.NoticeIds);
        Assert.Equal([new("social", 2, true), new("roads", 1, false), new("taxes", 1, true)], answer.Facets["area"]);
        Assert.Equal([new("scoring", 2, false), new("matching", 1, false)], answer.Facets["kind"]);
    }

    [Fact]
    public void Answer_ValueThatNoNoticeHas_FindsNothingAndOffersToTakeItBack()
    {
        var answer = FacetIndex.Build([Row(1, ("area", "social"))]).Answer(new FacetQuestion(Filters(("body", "gone"))));

        Assert.Equal(0, answer.Total);
        Assert.Equal([new("gone", 0, true)], answer.Facets["body"]);
        Assert.DoesNotContain("area", answer.Facets.Keys);
    }

    [Fact]
    public void Answer_ManyValues_KeepsTheMostFrequentAndTheSelected()
    {
        var rows = Enumerable.Range(1, 100).Select(id => Row(id, ("supplier", "s" + (id % 30))));

        var answer = FacetIndex.Build(rows).Answer(new FacetQuestion(Filters(("supplier", "s29")), ValuesPerFacet: 5));

        Assert.Equal(["s1", "s10", "s2", "s3", "s4", "s29"], answer.Facets["supplier"].Select(count => count.Value));
    }

    [Fact]
    public void Answer_MatchesByRelevance_KeepsTheirOrderAndLeavesUnknownIdsOut()
    {
        var index = FacetIndex.Build([Row(1), Row(2), Row(3)]);

        var answer = index.Answer(new FacetQuestion(Filters(), Sort: SearchSort.Relevance), [2, 99, 3, 1]);

        Assert.Equal([2, 3, 1], answer.NoticeIds);
        Assert.Equal(3, answer.Total);
    }

    [Fact]
    public void With_NewSnapshot_LeavesTheOldOneAsItWas()
    {
        var before = FacetIndex.Build([Row(1, ("area", "social")), Row(2, ("area", "social"))]);

        var after = before.With([Row(1, ("area", "taxes")), Row(3, ("area", "new"))], [2]);

        Assert.Equal([2, 1], before.Answer(new FacetQuestion(Filters())).NoticeIds);
        Assert.Equal([new FacetCount("social", 2, false)], before.Answer(new FacetQuestion(Filters())).Facets["area"]);
        Assert.Equal([3, 1], after.Answer(new FacetQuestion(Filters())).NoticeIds);
        Assert.Equal([new("new", 1, false), new("taxes", 1, false)], after.Answer(new FacetQuestion(Filters())).Facets["area"]);
    }

    [Fact]
    public void Answer_AnyRowsChangesAndFilters_AgreesWithCountingByHand() =>
        Gen.Select(AnyRow.List[0, 40], AnyRow.List[0, 10], Gen.Long[1, 30].List[0, 10], AnyQuestion, Gen.Long[1, 40].List[0, 40], Gen.Bool)
            .Sample((rows, changed, removed, question, ids, searched) =>
            {
                IReadOnlyList<long>? matches = searched ? [.. ids.Distinct()] : null;
                var kept = new Dictionary<long, FacetRow>();
                rows.ForEach(row => kept[row.NoticeId] = row);
                removed.ForEach(id => kept.Remove(id));
                changed.ForEach(row => kept[row.NoticeId] = row);

                var first = rows.GroupBy(row => row.NoticeId, (_, same) => same.Last()).OrderBy(row => row.NoticeId);
                var answer = FacetIndex.Build(first).With(changed, removed).Answer(question, matches);

                var expected = CountedByHand([.. kept.Values], question, matches);
                Assert.Equal(expected.Total, answer.Total);
                Assert.Equal(expected.NoticeIds, answer.NoticeIds);
                Assert.Equal(expected.Facets.Keys.Order(), answer.Facets.Keys.Order());
                Assert.All(expected.Facets, facet => Assert.Equal(facet.Value, answer.Facets[facet.Key]));
            });

    [Fact]
    public void SharedBy_AnyRowsAndChanges_AgreesWithLookingThroughAllOfThem() =>
        Gen.Select(AnyRow.List[1, 40], AnyRow.List[0, 10], Gen.Long[1, 30], Gen.Int[1, 5], Gen.Int[1, 4]).Sample((rows, changed, id, most, first) =>
        {
            var before = rows.GroupBy(row => row.NoticeId, (_, same) => same.Last()).OrderBy(row => row.NoticeId).ToList();
            var kept = before.Concat(changed).GroupBy(row => row.NoticeId, (_, same) => same.Last()).ToList();

            var shared = FacetIndex.Build(before).With(changed, []).SharedBy(id, ["level", "area"], most, first);

            var own = kept.SingleOrDefault(row => row.NoticeId == id)?.Values.Distinct().ToList() ?? [];
            var sought = new[] { "level", "area" }
                .SelectMany(field => own.Where(value => value.Field == field).OrderBy(value => value.Value, StringComparer.Ordinal))
                .Take(most);
            var expected = sought
                .Select(value => (Value: value, Others: kept
                    .Where(row => row.NoticeId != id && row.Values.Contains(value))
                    .OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.NoticeId).ToList()))
                .Where(pair => pair.Others.Count > 0)
                .ToList();
            Assert.Equal(expected.Select(pair => (pair.Value.Field, pair.Value.Value, pair.Others.Count)), shared.Select(value => (value.Field, value.Value, value.Total)));
            Assert.All(expected.Zip(shared), pair => Assert.Equal(pair.First.Others.Take(first).Select(row => row.NoticeId), pair.Second.First));
        });

    private static FacetAnswer CountedByHand(List<FacetRow> rows, FacetQuestion question, IReadOnlyList<long>? matches)
    {
        bool Passes(FacetRow row, string? exceptField) => question.Filters.All(
            filter => filter.Key == exceptField || filter.Value.Any(value => row.Values.Contains((filter.Key, value))));
        var found = rows
            .Where(row => matches is null || matches.Contains(row.NoticeId))
            .Where(row => question.ChangedSince is not { } since || row.PublishedAt >= since)
            .ToList();
        var passing = found.Where(row => Passes(row, null)).ToList();
        var ordered = question.Sort switch
        {
            SearchSort.Title => passing.OrderBy(row => row.TitleSortKey, StringComparer.Ordinal).ThenBy(row => row.NoticeId),
            SearchSort.Relevance when matches is not null => passing.OrderBy(row => matches.ToList().IndexOf(row.NoticeId)),
            _ => passing.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.NoticeId),
        };
        var facets = Fields.ToDictionary(field => field, field => CountsByHand(found.Where(row => Passes(row, field)), field, question));
        return new FacetAnswer(
            [.. ordered.Skip(question.Skip).Take(question.Take).Select(row => row.NoticeId)],
            passing.Count,
            facets.Where(facet => facet.Value.Count > 0).ToDictionary());
    }

    private static IReadOnlyList<FacetCount> CountsByHand(IEnumerable<FacetRow> rows, string field, FacetQuestion question)
    {
        var selected = question.Filters.GetValueOrDefault(field, []);
        var counted = rows.SelectMany(row => row.Values.Distinct().Where(value => value.Field == field)).CountBy(value => value.Value)
            .Select(count => new FacetCount(count.Key, count.Value, selected.Contains(count.Key)))
            .OrderByDescending(count => count.Count)
            .ThenBy(count => count.Value, StringComparer.Ordinal)
            .ToList();
        var absent = selected.Except(counted.Select(count => count.Value)).Order(StringComparer.Ordinal);
        return [.. counted, .. absent.Select(value => new FacetCount(value, 0, true))];
    }

    private static FacetRow Row(long id, params (string Field, string Value)[] values) => new(id, Start, $"title {id}", values);

    private static Dictionary<string, IReadOnlyList<string>> Filters(params (string Field, string Value)[] filters) =>
        filters.GroupBy(filter => filter.Field).ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(filter => filter.Value)]);
}
