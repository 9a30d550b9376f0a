using System.Net;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Services;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Caching;

public sealed class KeptAnswerTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string SearchPage = "/fr/notices?q=affectation";

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task Get_PublicPage_HasAStrongTagAndMayBeStoredForAMinute(string? encoding)
    {
        await Published.SchoolAsync(host);

        var answer = await GetAsync(host.Browser(), SearchPage, encoding);

        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal("must-revalidate, public, max-age=60", Sorted(answer));
        Assert.Equal(["Accept-Encoding", "Cookie"], answer.Headers.Vary);
        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Get_TagThatTheClientHas_Is304WithoutBodyUntilTheNextPublication()
    {
        var id = await Published.SchoolAsync(host);
        var address = $"/api/v1/notices/{id}";
        var first = await GetAsync(host.Browser(), address, "br");

        var again = await GetAsync(host.Browser(), address, "br", first.Headers.ETag);
        await Published.AgainAsync(host, id, "Affectation dans les écoles", "Un nouveau nom");
        var changed = await GetAsync(host.Browser(), address, "br", first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Get_EachEncoding_HasItsOwnTagAndTheSameText()
    {
        await Published.SchoolAsync(host);

        var plain = await GetAsync(host.Browser(), SearchPage, null);
        var packed = await GetAsync(host.Browser(), SearchPage, "gzip");
        await using var bytes = await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var unpacked = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);

        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Equal(await TextAsync(plain), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Head_PublicPage_SaysWhatGetWouldWithoutABody()
    {
        await Published.SchoolAsync(host);
        using var head = new HttpRequestMessage(HttpMethod.Head, SearchPage);

        var told = await host.Browser().SendAsync(head, TestContext.Current.CancellationToken);
        var got = await GetAsync(host.Browser(), SearchPage, null);

        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Equal(got.Headers.ETag, told.Headers.ETag);
        Assert.Equal(got.Content.Headers.ContentType, told.Content.Headers.ContentType);
        Assert.Equal(got.Content.Headers.ContentLength, told.Content.Headers.ContentLength);
        Assert.Empty(await told.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_KeptPage_CarriesTheSecurityHeadersOfItsFirstAnswer()
    {
        await Published.SchoolAsync(host);
        var first = await GetAsync(host.Browser(), SearchPage, null);

        var kept = await GetAsync(host.Browser(), SearchPage, null);

        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), kept.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(first.Headers.GetValues("X-Content-Type-Options"), kept.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Get_AfterAPublication_ShowsItAtOnce()
    {
        await Published.SchoolAsync(host, "Titre d’avant");
        Assert.DoesNotContain("Vitrail", await TextAsync(await GetAsync(host.Browser(), "/fr/notices", null)), StringComparison.Ordinal);

        await Published.SchoolAsync(host, "Vitrail des écoles");

        Assert.Contains("Vitrail", await TextAsync(await GetAsync(host.Browser(), "/fr/notices", null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterAnotherProcessPublished_IsMadeAnew()
    {
        var id = await Published.SchoolAsync(host);
        var address = $"/api/v1/notices/{id}";
        var before = await GetAsync(host.Browser(), address, null);

        using (var other = new SqliteConnection($"Data Source={Path.Combine(host.DataDirectory, "registry.db")};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "UPDATE Notices SET Status = 'Retired' WHERE PublicId = $id; UPDATE Settings SET Value = Value + 1 WHERE Key = 'data-revision'";
            command.Parameters.AddWithValue("$id", id);
            command.ExecuteNonQuery();
        }

        Assert.Contains("\"status\":\"published\"", await TextAsync(before), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"retired\"", await TextAsync(await GetAsync(host.Browser(), address, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithdrawnNotice_Is410AndAskedForAgain()
    {
        var id = await Published.SchoolAsync(host);
        await GetAsync(host.Browser(), $"/api/v1/notices/{id}", null);

        await Published.WithdrawAsync(host, id, "CRPA L.311-6");
        var answer = await GetAsync(host.Browser(), $"/api/v1/notices/{id}", null);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("/fr/notices/000000000")]
    [InlineData("/api/v1/notices/000000000")]
    [InlineData("/fr/nowhere")]
    public async Task Get_NothingThere_IsAskedForAgain(string address)
    {
        var answer = await GetAsync(host.Browser(), address, null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoCache || answer.Headers.CacheControl.NoStore);
    }

    [Fact]
    public async Task Get_SignedIn_IsNeverAKeptPageAndNeverStored()
    {
        await Published.SchoolAsync(host);
        await host.AddUserAsync("lectrice@example.org");
        Assert.DoesNotContain("/fr/workspace", await TextAsync(await GetAsync(host.Browser(), SearchPage, null)), StringComparison.Ordinal);

        var own = await GetAsync(await host.SignInAsync("lectrice@example.org"), SearchPage, null);
        var anybody = await GetAsync(host.Browser(), SearchPage, null);

        Assert.Contains("/fr/workspace", await TextAsync(own), StringComparison.Ordinal);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.Null(own.Headers.ETag);
        Assert.DoesNotContain("/fr/workspace", await TextAsync(anybody), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownParameter_IsNotShownToOthers()
    {
        await Published.SchoolAsync(host);

        var odd = await GetAsync(host.Browser(), SearchPage + "&campaign=unwanted", null);
        var plain = await GetAsync(host.Browser(), SearchPage, null);

        Assert.Null(odd.Headers.ETag);
        Assert.DoesNotContain("unwanted", await TextAsync(plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PageWithAForm_IsNotKept()
    {
        var answer = await GetAsync(host.Browser(), Links.SignIn("fr"), null);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/fr/notices?territory=35238&wider=false")]
    [InlineData("/fr/decision?q=%C3%A9cole&place=Rennes")]
    [InlineData("/fr/compare?id=000000000&same=hidden")]
    [InlineData("/fr/suppliers?q=a&page=2")]
    [InlineData("/fr/changes?month=2026-11&area=health")]
    public async Task Get_ParametersThatThePageReads_AreKept(string address)
    {
        var answer = await GetAsync(host.Browser(), address, null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task Get_AfterABodyWasAdded_ListsItAtOnce()
    {
        Assert.DoesNotContain("Ville du Vitrail", await TextAsync(await GetAsync(host.Browser(), "/fr/bodies", null)), StringComparison.Ordinal);
        var user = await host.AddUserAsync("operatrice@example.org", isOperator: true);

        await host.UseAsync(services => services.GetRequiredService<BodyService>().AddAsync(
            new NewBody("Ville du Vitrail"), new Actor(user, []), TestContext.Current.CancellationToken));

        Assert.Contains("Ville du Vitrail", await TextAsync(await GetAsync(host.Browser(), "/fr/bodies", null)), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address, string? encoding, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        }

        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Sorted(HttpResponseMessage answer)
    {
        var cache = answer.Headers.CacheControl!;
        return string.Join(", ", new[] { cache.MustRevalidate ? "must-revalidate" : "", cache.Public ? "public" : "", $"max-age={cache.MaxAge?.TotalSeconds}" });
    }
}
