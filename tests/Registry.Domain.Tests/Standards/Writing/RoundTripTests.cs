using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>Made from the crosswalk: each standard that is written is asked for all that its definition says it holds.</summary>
public sealed class RoundTripTests
{
    private static readonly StandardCatalogue Standards = StandardCatalogue.Shipped(Definitions.Current);

    public static TheoryData<string> TwoWay => [.. Standards.All.Where(standard => standard.Writing is not null).Select(standard => standard.Id)];

    [Fact]
    public void TwoWay_ThoseThatAreAsked_AreThere() =>
        Assert.Equal(["atrs-4.0", "etalab", "eu-annex-viii-a", "eu-annex-viii-b", "eu-annex-viii-c", "l312-1-3", "nl-1.0", "nl-1.0-schema"], TwoWay.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(TwoWay))]
    public void WriteAndRead_FullNotice_BringsBackWhatTheReportSaysAndNothingElse(string id)
    {
        var standard = Standards.Find(id)!;
        Reread.AssertReportIsTrue(standard, Specimen.Of(Definitions.Current, standard));
    }

    [Theory]
    [MemberData(nameof(TwoWay))]
    public void Write_FullNotice_FillsEveryFieldThatHasAHomeHere(string id)
    {
        var standard = Standards.Find(id)!;
        var record = Reread.Write(standard, Specimen.Of(Definitions.Current, standard));

        // Lists of values know some of our options only: a field of theirs may stay empty where the first option is not among them.
        // Two fields may share a target: one of them holds the values then.
        var held = record.Fields.Select(written => written.Field.Target?.Path).ToHashSet();
        var unfilled = standard.Fields.Where(field => field is { IsReadOnly: false, IsFallback: false, Target.IsChoice: false } && !held.Contains(field.Target.Path));
        Assert.Empty(unfilled.Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(TwoWay))]
    public void Write_EachOptionOfAList_ComesBackOrIsReported(string id)
    {
        var standard = Standards.Find(id)!;
        foreach (var target in standard.Fields.Where(field => field is { IsReadOnly: false, Target: { IsChoice: true, Part: null } }).Select(field => field.Target!).DistinctBy(target => target.Path))
        {
            foreach (var option in target.Options)
            {
                var values = Given.Only(target, option.Value);
                var record = Reread.Write(standard, values);
                var after = Leaves.Of(Reread.Read(standard, JsonRecord.Write(record)).Values, Definitions.Current);
                var came = after.Any(leaf => leaf.Target?.Path == target.Path && leaf.Option == option.Value);
                Assert.Equal(came, record.Report.Carried.Count == 1);
                Assert.Equal(1, record.Report.Total);
            }
        }
    }
}
