using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;
using Registry.Web.Services.Demonstration;

namespace Registry.Web.Demonstration;

/// <summary>Says on the console with which accounts the demonstration can be tried.</summary>
public static class DemonstrationAnnouncement
{
    /// <summary>Nothing outside Development, or where the demonstration was never loaded.</summary>
    public static async Task AnnounceAsync(IServiceProvider services, TextWriter console, CancellationToken cancellation)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        if (await database.Settings.AnyAsync(setting => setting.Key == Setting.Demonstration, cancellation))
        {
            await console.WriteAsync(Text(DemonstrationContent.Read()).AsMemory(), cancellation);
        }
    }

    private static string Text(DemonstrationContent content)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Demonstration accounts (fictional; password of all: {DemonstrationLoader.Password}):");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {content.Operator.Email} – operator");
        foreach (var body in content.Bodies)
        {
            foreach (var user in body.Users)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {user.Email} – {string.Join(", ", user.Roles).ToLowerInvariant()}, {body.Name}");
            }
        }

        return text.ToString();
    }
}
