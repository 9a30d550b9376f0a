using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Identities;
using Registry.Web.Api.Contracts;
using Registry.Web.Resources;
using Registry.Web.Services.Directories;
using Registry.Web.Services.History;
using Registry.Web.Setup;

namespace Registry.Web.Feeds;

/// <summary>What changed, as Atom: in the register, in one body, and in the notices that name a supplier or a dataset.</summary>
internal static class ChangeFeeds
{
    private const int MostEntries = 50;

    public static void MapChangeFeeds(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Links.ChangesFeed(), ReadEndpoints.Methods, (string? body, string? area, Answer answer, IStringLocalizer<HistoryTexts> texts, CancellationToken cancellation) =>
            answer.WriteAsync(
                Links.ChangesFeed() + Links.ChangesQuery(null, body, area),
                language => Links.Changes(language, null, body, area),
                name => texts["Changes.FeedOf", name],
                new ChangeFilter(Body: body, Area: area),
                cancellation));
        endpoints.MapMethods(Links.Feed("bodies", "{id}"), ReadEndpoints.Methods, BodyAsync);
        endpoints.MapMethods(Links.Feed("suppliers", "{id}"), ReadEndpoints.Methods, (string id, MentionDirectory directory, Answer answer, IStringLocalizer<DirectoryTexts> texts, CancellationToken cancellation) =>
            MentionsAsync(MentionKind.Supplier, id, directory, answer, texts, cancellation));
        endpoints.MapMethods(Links.Feed("datasets", "{id}"), ReadEndpoints.Methods, (string id, MentionDirectory directory, Answer answer, IStringLocalizer<DirectoryTexts> texts, CancellationToken cancellation) =>
            MentionsAsync(MentionKind.Dataset, id, directory, answer, texts, cancellation));
    }

    private static async Task<IResult> BodyAsync(string id, BodyDirectory bodies, Answer answer, IStringLocalizer<DirectoryTexts> texts, CancellationToken cancellation)
    {
        if (await bodies.FindAsync(id, cancellation) is not { } entry)
        {
            return Results.NotFound();
        }

        // Who follows a body that became part of another goes on reading of its notices.
        var followed = entry.Body.MergedInto?.Slug ?? id;
        return await answer.WriteAsync(
            Links.Feed("bodies", id), language => Links.Body(language, id), _ => texts["Feed.Of", entry.Body.Name], new ChangeFilter(Body: followed), cancellation);
    }

    private static async Task<IResult> MentionsAsync(
        MentionKind kind, string id, MentionDirectory directory, Answer answer, IStringLocalizer<DirectoryTexts> texts, CancellationToken cancellation)
    {
        var shown = await directory.ResolveAsync(kind, id, cancellation);
        if (await directory.FindAsync(kind, shown, 0, 1, cancellation) is not { } thing)
        {
            return Results.NotFound();
        }

        return await answer.WriteAsync(
            Links.Feed(kind == MentionKind.Supplier ? "suppliers" : "datasets", shown),
            language => kind == MentionKind.Supplier ? Links.Supplier(language, shown) : Links.Dataset(language, shown),
            _ => texts["Feed.Of", thing.Name],
            new ChangeFilter(Mentioned: (kind, shown)),
            cancellation);
    }

    /// <summary>Writes the feed of a list of changes.</summary>
    internal sealed class Answer(IHttpContextAccessor http, RegisterChanges changes, IStringLocalizer<HistoryTexts> texts, IOptions<RegistryOptions> options)
    {
        public async Task<IResult> WriteAsync(
            string self, Func<string, string> page, Func<string, string> title, ChangeFilter filter, CancellationToken cancellation)
        {
            var context = http.HttpContext!;
            var language = context.Request.Query["lang"] == RequestLanguage.English ? RequestLanguage.English : RequestLanguage.French;
            LanguageSetup.Speak(language);
            var (items, _) = await changes.ListAsync(filter, 0, MostEntries, cancellation);
            var address = options.Value.PublicUrl.TrimEnd('/');
            var name = options.Value.NameIn(language);
            var spoken = language == RequestLanguage.French ? "" : (self.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language;
            var feed = new AtomFeed(
                address + self,
                title(name),
                address + self + spoken,
                address + page(language),
                language,
                items.Count > 0 ? items[0].At : DateTime.UnixEpoch,
                name,
                [.. items.Select(change => Entry(change, language, address))]);
            context.Response.ContentType = AtomFeed.ContentType;
            await feed.WriteToAsync(context.Response.Body, cancellation);
            return Results.Empty;
        }

        private AtomEntry Entry(RegisterChange change, string language, string address)
        {
            var kind = texts["Kind." + change.Kind].Value;
            var subject = change.Title ?? change.NoticeId;
            return new AtomEntry(
                $"{address}{Links.ShortNotice(change.NoticeId)}#{(change.Version is { } version ? $"v{version}" : "withdrawn")}",
                texts["Changes.EntryTitle", kind, subject],
                address + (change is { Title: not null, Version: > 1 }
                    ? Links.NoticeChanges(language, change.NoticeId, change.Version - 1, change.Version)
                    : Links.Notice(language, change.NoticeId)),
                change.Title is null ? language : change.Language,
                change.At)
            {
                Summary = change.Reason,
                Author = change.Body.Name,
                Categories = [new AtomCategory(RegisterChangeContract.Word(change.Kind), kind)],
            };
        }
    }
}
