using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>Two people at the same draft, each with a database context of their own.</summary>
public sealed class ConcurrentWritersTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Save_ByTwoWritersOfOneValue_AcknowledgesEachTextOnce()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();

        var written = await Task.WhenAll(WriteAsync(office, id, "a"), WriteAsync(office, id, "b"));

        // Each save that was acknowledged raised the version by one; the last text is one of them.
        var draft = await office.DraftAsync(id);
        Assert.Equal(written.Sum(texts => texts.Count), draft.VersionOf("FIN-04"));
        Assert.Contains(draft["FIN-04"]!.Value!.GetValue<string>(), written.Select(texts => texts[^1]));
    }

    [Fact]
    public async Task Save_ByTwoWritersOfDifferentValues_LosesNone()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();

        await Task.WhenAll(
            office.SaveAsync(id, new DraftChange("FIN-04", new StatedValue("a"), 0)),
            office.SaveAsync(id, new DraftChange("FAI-05", new StatedValue("b"), 0)));

        Assert.Equal("\"a\"", await office.ValueAsync(id, "FIN-04"));
        Assert.Equal("\"b\"", await office.ValueAsync(id, "FAI-05"));
    }

    [Fact]
    public async Task Save_WhileTheNoticeIsSubmittedAndPublished_IsEitherPublishedOrRefused()
    {
        for (var round = 0; round < 5; round++)
        {
            var office = await Office.OpenAsync(host);
            var id = await office.CompleteAsync();

            var saving = SaveOrRefuseAsync(office, id, $"round {round}");
            var publishing = PublishAsync(office, id);
            var saved = await saving;
            await publishing;

            var document = NoticeDocument.Parse(Assert.Single(await office.VersionsAsync(id)).Document!);
            Assert.Equal(saved ? $"round {round}" : null, document.Values.Answers.GetValueOrDefault("FIN-04")?.Value?.GetValue<string>());
            Assert.Empty((await office.DraftAsync(id)).Rows);
        }
    }

    [Fact]
    public async Task Publish_ByTwoPeopleAtOnce_MakesOneVersion()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync();
        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));

        var refusals = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, null, actor, TestContext.Current.CancellationToken))));

        Assert.Equal([null, PublicationRefusal.NotInThisState], refusals.Order());
        var version = Assert.Single(await office.VersionsAsync(id));
        Assert.Equal(NoticeDocument.Hash(version.Document!), version.Sha256);
        Assert.Equal(version.Document, CanonicalJson.Write(JsonNode.Parse(version.Document!)));
    }

    /// <summary>Saves until ten texts are acknowledged, each time against the version last seen.</summary>
    private static async Task<List<string>> WriteAsync(Office office, string id, string author)
    {
        var acknowledged = new List<string>();
        var version = 0;
        while (acknowledged.Count < 10)
        {
            var text = author + acknowledged.Count.ToString(CultureInfo.InvariantCulture);
            var conflicts = await office.SaveAsync(id, new DraftChange("FIN-04", new StatedValue(text), version));
            if (conflicts.Count == 0)
            {
                acknowledged.Add(text);
                version++;
            }
            else
            {
                version = conflicts[0].StoredVersion;
            }
        }

        return acknowledged;
    }

    private static async Task<bool> SaveOrRefuseAsync(Office office, string id, string text)
    {
        try
        {
            return (await office.SaveAsync(id, new DraftChange("FIN-04", new StatedValue(text), 0))).Count == 0;
        }
        catch (DraftClosedException)
        {
            return false;
        }
    }

    private static async Task PublishAsync(Office office, string id)
    {
        Assert.Null(await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken)));
        Assert.Null(await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, null, actor, TestContext.Current.CancellationToken)));
    }
}
