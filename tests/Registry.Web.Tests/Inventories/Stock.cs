using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Inventories;

/// <summary>Entries of the inventory of an office, put there and read back.</summary>
internal static class Stock
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="automatic">Two answers of the triage are enough for most tests: does it decide alone, is the mention there?</param>
    public static Task<long> AddEntryAsync(
        this RegistryHost host, Office office, string title, string? department = null, string values = "{}", TriageAnswer? automatic = null, TriageAnswer? mention = null) =>
        host.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            var now = host.Clock.GetUtcNow().UtcDateTime;
            var entry = new InventoryEntry
            {
                BodyId = office.BodyId,
                Title = title,
                Department = department,
                Values = values,
                Origin = InventoryOrigin.Imported,
                CreatedAt = now,
                ChangedAt = now,
                AboutPeople = automatic is null ? null : TriageAnswer.Yes,
                Automatic = automatic,
                Mention = mention,
            };
            database.InventoryEntries.Add(entry);
            await database.SaveChangesAsync(Cancellation);
            return entry.Id;
        });

    public static Task<List<InventoryEntry>> EntriesAsync(this RegistryHost host, Office office) => host.UseAsync(services => services.GetRequiredService<RegistryDbContext>()
        .InventoryEntries.AsNoTracking().Include(entry => entry.Notice).Where(entry => entry.BodyId == office.BodyId).OrderBy(entry => entry.Id).ToListAsync(Cancellation));

    public static Task<List<string>> ActsAsync(this RegistryHost host, Office office) => host.UseAsync(services => services.GetRequiredService<RegistryDbContext>()
        .Acts.Where(act => act.BodyId == office.BodyId).OrderBy(act => act.Id).Select(act => act.Kind).ToListAsync(Cancellation));

    public static Task<HttpResponseMessage> OpenAsync(this HttpClient browser, string address) => browser.GetAsync(address, Cancellation);
}
