using Microsoft.Extensions.Localization;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Inventories;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>What the officer sends to one department; shown once, since the address cannot be read again.</summary>
public sealed record CampaignMail(string Department, string Address, string Text)
{
    public static CampaignMail Of(CampaignInvitation invitation, string title, DateOnly closesOn, Body body, string language, RegistryOptions options, IStringLocalizer<InventoryTexts> texts)
    {
        var address = options.PublicUrl.TrimEnd('/') + Links.AnswerCampaign(language, invitation.Token);
        return new CampaignMail(invitation.Department, address, texts["Campaign.Mail", title, body.NameIn(language), address, Wording.Day(closesOn)]);
    }
}
