using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>Why a statement is refused; the name is the key of the text shown.</summary>
public enum CoverageRefusal
{
    OnlyAdministratorsState,
    NothingStated,
    InventoryIsMissing,
    InventoryIsNoCount,
    WithheldIsNoCount,
    WithheldIsMoreThanInventory,
    InventoryIsLessThanPublished,
    UsesNoneButPublishes,
    NoteIsTooLong,
    WithheldNeedsNote,
}

/// <param name="UsesNone">Null where nothing was chosen.</param>
public sealed record NewCoverage(bool? UsesNone, int? Inventory, int? Withheld, string? Note);

/// <summary>What bodies state about all the algorithms they use: public, dated, and never rewritten.</summary>
public sealed class CoverageService(RegistryDbContext database, DataRevision revisions, TimeProvider clock)
{
    public const int LongestNote = 500;
    private const int MostAlgorithms = 100_000;
    private static readonly CoverageCheck Check = new();

    /// <summary>Every statement of a body, the current one first.</summary>
    public async Task<IReadOnlyList<CoverageStatement>> OfAsync(long bodyId, CancellationToken cancellation) =>
        await database.CoverageStatements.AsNoTracking().Where(statement => statement.BodyId == bodyId).OrderByDescending(statement => statement.Id).ToListAsync(cancellation);

    /// <summary>Notices of algorithms that the body still uses, and those of retired ones, as published here.</summary>
    public async Task<(int Published, int Retired, int Withdrawn)> CountAsync(long bodyId, CancellationToken cancellation)
    {
        var counts = await database.Notices.Where(notice => notice.BodyId == bodyId)
            .GroupBy(notice => notice.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return (counts.GetValueOrDefault(NoticeStatus.Published), counts.GetValueOrDefault(NoticeStatus.Retired), counts.GetValueOrDefault(NoticeStatus.Withdrawn));
    }

    /// <returns>What is wrong; nothing when the statement is public.</returns>
    public async Task<IReadOnlyList<CoverageRefusal>> StateAsync(long bodyId, NewCoverage stated, Actor by, CancellationToken cancellation)
    {
        if (!by.Roles.Contains(MemberRole.Administrator))
        {
            return [CoverageRefusal.OnlyAdministratorsState];
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var refusals = Check.Validate(stated).Errors.Select(error => Enum.Parse<CoverageRefusal>(error.ErrorCode)).Distinct().ToList();
        var (published, _, _) = await CountAsync(bodyId, cancellation);
        if (stated.UsesNone == true && published > 0)
        {
            refusals.Add(CoverageRefusal.UsesNoneButPublishes);
        }
        else if (stated.UsesNone == false && stated.Inventory >= 0 && stated.Inventory < published)
        {
            refusals.Add(CoverageRefusal.InventoryIsLessThanPublished);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var statement = new CoverageStatement
        {
            BodyId = bodyId,
            UsesNone = stated.UsesNone == true,
            Inventory = stated.UsesNone == true ? null : stated.Inventory,
            Withheld = stated.UsesNone == true ? null : stated.Withheld ?? 0,
            Note = string.IsNullOrWhiteSpace(stated.Note) ? null : stated.Note.Trim(),
            At = now,
            ByUserId = by.UserId,
        };
        database.CoverageStatements.Add(statement);
        await revisions.RaiseAsync(cancellation);
        database.Acts.Add(new Act { At = now, ByUserId = by.UserId, Kind = "coverage-stated", BodyId = bodyId, Reason = Describe(statement) });
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }

    private static string Describe(CoverageStatement statement) =>
        statement.UsesNone ? "uses none" : $"inventory: {statement.Inventory}, withheld: {statement.Withheld}";

    private sealed class CoverageCheck : AbstractValidator<NewCoverage>
    {
        public CoverageCheck()
        {
            RuleFor(stated => stated.UsesNone).NotNull().WithErrorCode(nameof(CoverageRefusal.NothingStated));
            RuleFor(stated => stated.Note).MaximumLength(LongestNote).WithErrorCode(nameof(CoverageRefusal.NoteIsTooLong));
            When(stated => stated.UsesNone == false, () =>
            {
                RuleFor(stated => stated.Inventory).NotNull().WithErrorCode(nameof(CoverageRefusal.InventoryIsMissing));
                RuleFor(stated => stated.Inventory).InclusiveBetween(1, MostAlgorithms).WithErrorCode(nameof(CoverageRefusal.InventoryIsNoCount));
                RuleFor(stated => stated.Withheld).InclusiveBetween(0, MostAlgorithms).WithErrorCode(nameof(CoverageRefusal.WithheldIsNoCount));
                RuleFor(stated => stated.Withheld).Must((stated, withheld) => withheld <= stated.Inventory)
                    .When(stated => stated.Withheld >= 0 && stated.Inventory > 0).WithErrorCode(nameof(CoverageRefusal.WithheldIsMoreThanInventory));
                RuleFor(stated => stated.Note).NotEmpty().When(stated => stated.Withheld > 0).WithErrorCode(nameof(CoverageRefusal.WithheldNeedsNote));
            });
        }
    }
}
