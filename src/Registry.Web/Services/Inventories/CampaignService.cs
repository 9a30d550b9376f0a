using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Domain.Bodies;
using Registry.Domain.Identities;
using Registry.Domain.Inventories;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Together;

namespace Registry.Web.Services.Inventories;

/// <summary>A campaign as the officer writes it.</summary>
public sealed record NewCampaign(string Title, string Message, DateOnly ClosesOn, IReadOnlyList<string> Departments);

/// <summary>The secret address of one department, known only when it is made.</summary>
public sealed record CampaignInvitation(string Department, string Token);

/// <summary>One tool that a department uses.</summary>
/// <param name="QuestionId">The question it came up under.</param>
public sealed record CampaignTool(string QuestionId, string Name, string Purpose);

/// <summary>What a department sends: the tools of each yes, none at all where every answer is no.</summary>
public sealed record CampaignAnswer(string Name, string Function, IReadOnlyList<CampaignTool> Tools);

/// <summary>Asks departments without an account whether they use algorithms; what they name arrives in the inventory.</summary>
public sealed class CampaignService(RegistryDbContext database, DefinitionCatalogue definitions, IOptions<InventoryOptions> options, TimeProvider clock)
{
    public const int MostDepartments = 200;

    /// <summary>The format under which answers stand in the inventory; with the link and the name it makes sending twice harmless.</summary>
    private const string SourceFormat = "campaign";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The campaigns of a body with their links, the newest first.</summary>
    public async Task<IReadOnlyList<Campaign>> OfAsync(long bodyId, CancellationToken cancellation) =>
        await database.Campaigns.AsNoTracking().Include(campaign => campaign.Links).Where(campaign => campaign.BodyId == bodyId)
            .OrderByDescending(campaign => campaign.Id).ToListAsync(cancellation);

    /// <returns>The id and the secret addresses, which cannot be read again; null for somebody who does not administer the body.</returns>
    public async Task<(long Id, IReadOnlyList<CampaignInvitation> Invitations)?> CreateAsync(long bodyId, NewCampaign request, Actor by, CancellationToken cancellation)
    {
        if (!by.Roles.Contains(MemberRole.Administrator))
        {
            return null;
        }

        var campaign = new Campaign
        {
            BodyId = bodyId,
            Title = request.Title,
            Message = request.Message,
            ClosesOn = request.ClosesOn,
            CreatedByUserId = by.UserId,
            CreatedAt = Now,
        };
        var invitations = request.Departments.Select(department => Invite(campaign, department)).ToList();
        database.Campaigns.Add(campaign);
        Record("campaign-created", bodyId, by, null);
        await database.SaveChangesAsync(cancellation);
        return (campaign.Id, invitations);
    }

    /// <summary>Asks one more department, or gives one that was asked a new address: the old one closes.</summary>
    public async Task<CampaignInvitation?> InviteAsync(long bodyId, long campaignId, string department, Actor by, CancellationToken cancellation)
    {
        if (await FindForAsync(bodyId, campaignId, by, cancellation) is not { } campaign)
        {
            return null;
        }

        var invitation = Invite(campaign, department);
        Record("campaign-link-created", bodyId, by, $"campaign:{campaignId}");
        await database.SaveChangesAsync(cancellation);
        return invitation;
    }

    /// <summary>Closes the address of a department at once; false where there is none.</summary>
    public async Task<bool> RevokeAsync(long bodyId, long campaignId, long linkId, Actor by, CancellationToken cancellation)
    {
        var campaign = await FindForAsync(bodyId, campaignId, by, cancellation);
        if (campaign?.Links.FirstOrDefault(link => link.Id == linkId) is not { } link)
        {
            return false;
        }

        if (link.RevokedAt is null)
        {
            link.RevokedAt = Now;
            Record("campaign-link-revoked", bodyId, by, Number(link));
            await database.SaveChangesAsync(cancellation);
        }

        return true;
    }

    /// <summary>The link that a token opens, and whether it still does; null when there is none.</summary>
    public async Task<(CampaignLink Link, LinkStanding Standing)?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = LinkToken.Hash(token);
        var link = await database.CampaignLinks.AsNoTracking().Include(link => link.Campaign).ThenInclude(campaign => campaign.Body)
            .FirstOrDefaultAsync(link => link.TokenSha256 == hash, cancellation);
        return link is null ? null : (link, Standing(link));
    }

    public LinkStanding Standing(CampaignLink link) => link switch
    {
        { RevokedAt: not null } => LinkStanding.Revoked,
        _ when link.Campaign.ClosesOn < Today => LinkStanding.Expired,
        _ => LinkStanding.Open,
    };

    /// <summary>Adds what the department named to the inventory. Sent again, a tool of the same name is the same entry.</summary>
    public async Task AnswerAsync(CampaignLink answered, CampaignAnswer answer, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var link = await database.CampaignLinks.Include(link => link.Campaign).FirstAsync(link => link.Id == answered.Id, cancellation);
        foreach (var tool in answer.Tools)
        {
            await AddAsync(link, tool, cancellation);
        }

        link.AnsweredAt = Now;
        link.AnsweredBy = answer.Name;
        link.AnsweredFunction = answer.Function;
        link.UsesNone = answer.Tools.Count == 0;
        // Through a link there is no user; the name stays with the link and never enters the record of acts.
        database.Acts.Add(new Act { At = Now, Kind = "campaign-answered", BodyId = link.Campaign.BodyId, Reason = Number(link) });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The day on which the names of who answered are erased.</summary>
    public DateOnly ErasedOn(Campaign campaign) => campaign.ClosesOn.AddDays(options.Value.AnswererNameDays);

    /// <summary>Erases the names and functions that have served; what was answered stays.</summary>
    public Task EraseNamesAsync(CancellationToken cancellation)
    {
        var closed = Today.AddDays(-options.Value.AnswererNameDays);
        return database.CampaignLinks.Where(link => link.AnsweredBy != null && link.Campaign.ClosesOn <= closed).ExecuteUpdateAsync(
            link => link.SetProperty(known => known.AnsweredBy, (string?)null).SetProperty(known => known.AnsweredFunction, (string?)null), cancellation);
    }

    private async Task AddAsync(CampaignLink link, CampaignTool tool, CancellationToken cancellation)
    {
        var bodyId = link.Campaign.BodyId;
        var sourceId = string.Create(CultureInfo.InvariantCulture, $"{link.Id}/{tool.QuestionId}/{NameKey.Of(tool.Name)}");
        var implied = CampaignQuestions.All.Single(question => question.Id == tool.QuestionId).Implies;
        var entry = database.InventoryEntries.Local.FirstOrDefault(entry => entry.SourceFormat == SourceFormat && entry.SourceId == sourceId)
            ?? await database.InventoryEntries.FirstOrDefaultAsync(
                entry => entry.BodyId == bodyId && entry.SourceFormat == SourceFormat && entry.SourceId == sourceId, cancellation);
        if (entry is null)
        {
            entry = new InventoryEntry
            {
                BodyId = bodyId,
                Title = tool.Name,
                Origin = InventoryOrigin.Campaign,
                Values = "{}",
                SourceFormat = SourceFormat,
                SourceId = sourceId,
                CreatedAt = Now,
            };
            database.InventoryEntries.Add(entry);
        }

        entry.Department ??= link.Department;
        entry.ChangedAt = Now;
        entry.Values = AnswerSetJson.Write(new AnswerSet(
            new Dictionary<string, StatedValue> { ["summary"] = new(JsonValue.Create(tool.Purpose)) }, new Dictionary<string, StatedValue>())).ToJsonString();
        entry.Triage = entry.Triage.FilledFrom(implied);
        EntryReading.Read(entry, definitions.Current, Today);
    }

    private CampaignInvitation Invite(Campaign campaign, string department)
    {
        var token = LinkToken.New();
        if (campaign.Links.FirstOrDefault(link => link.Department == department) is { } known)
        {
            known.TokenSha256 = LinkToken.Hash(token);
            known.RevokedAt = null;
        }
        else
        {
            campaign.Links.Add(new CampaignLink { Department = department, TokenSha256 = LinkToken.Hash(token), CreatedAt = Now });
        }

        return new CampaignInvitation(department, token);
    }

    private async Task<Campaign?> FindForAsync(long bodyId, long campaignId, Actor by, CancellationToken cancellation) => by.Roles.Contains(MemberRole.Administrator)
        ? await database.Campaigns.Include(campaign => campaign.Links).FirstOrDefaultAsync(campaign => campaign.Id == campaignId && campaign.BodyId == bodyId, cancellation)
        : null;

    private static string Number(CampaignLink link) => string.Create(CultureInfo.InvariantCulture, $"campaign:{link.CampaignId} link:{link.Id}");

    private void Record(string kind, long bodyId, Actor by, string? reason) =>
        database.Acts.Add(new Act { At = Now, ByUserId = by.UserId, Kind = kind, BodyId = bodyId, Reason = reason });
}
