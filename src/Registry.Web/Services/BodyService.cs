using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Why a body is refused; the name is the key of the text shown.</summary>
public enum BodyRefusal
{
    BodyNameIsMissing,
    BodyNameIsTooLong,
    SirenIsInvalid,
    SirenIsTaken,
}

/// <param name="Siren">Nine digits, spaces allowed; null for a body without one.</param>
public sealed record NewBody(string Name, string? NameEnglish = null, string? Siren = null, bool FourEyes = false, BodyKind Kind = BodyKind.PublicBody);

/// <param name="Body">Null when refused.</param>
public sealed record BodyResult(Body? Body, IReadOnlyList<BodyRefusal> Refusals);

/// <summary>Creates and lists bodies.</summary>
public sealed class BodyService(RegistryDbContext database, DataRevision revisions, TimeProvider clock)
{
    private static readonly NewBodyCheck Check = new();

    public async Task<IReadOnlyList<Body>> ListAsync(CancellationToken cancellation) =>
        await database.Bodies.AsNoTracking().Where(body => body.ImportedFrom == null).OrderBy(body => EF.Functions.Collate(body.Name, ReadingOrder.Collation)).ToListAsync(cancellation);

    public Task<Body?> FindAsync(string slug, CancellationToken cancellation) =>
        database.Bodies.AsNoTracking().FirstOrDefaultAsync(body => body.Slug == slug, cancellation);

    public async Task<BodyResult> AddAsync(NewBody request, Actor by, CancellationToken cancellation)
    {
        request = request with { Name = request.Name.Trim(), NameEnglish = Given(request.NameEnglish), Siren = Given(request.Siren)?.Replace(" ", "", StringComparison.Ordinal) };
        var refusals = Check.Validate(request).Errors.Select(error => Enum.Parse<BodyRefusal>(error.ErrorCode)).Distinct().ToList();
        if (request.Siren is not null && await database.Bodies.AnyAsync(body => body.Siren == request.Siren, cancellation))
        {
            refusals.Add(BodyRefusal.SirenIsTaken);
        }

        if (refusals.Count > 0)
        {
            return new BodyResult(null, refusals);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var body = new Body
        {
            Slug = await FreeSlugAsync(request.Name, cancellation),
            Name = request.Name,
            NameEnglish = request.NameEnglish,
            Siren = request.Siren,
            FourEyes = request.FourEyes,
            Kind = request.Kind,
            CreatedAt = now,
        };
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        database.Bodies.Add(body);
        await database.SaveChangesAsync(cancellation);
        database.Acts.Add(new Act { At = now, ByUserId = by.UserId, Kind = "body-created", BodyId = body.Id });
        // The public directory lists bodies before they publish anything.
        await revisions.RaiseAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new BodyResult(body, []);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The name as an address; numbered where another body has it.</summary>
    private async Task<string> FreeSlugAsync(string name, CancellationToken cancellation)
    {
        var wanted = Links.Slug(name) is { Length: > 0 } slug ? slug : "body";
        var taken = await database.Bodies.Where(body => body.Slug.StartsWith(wanted)).Select(body => body.Slug).ToListAsync(cancellation);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? wanted : $"{wanted}-{number}").First(candidate => !taken.Contains(candidate));
    }

    private sealed class NewBodyCheck : AbstractValidator<NewBody>
    {
        private const int LongestName = 200;

        public NewBodyCheck()
        {
            RuleFor(body => body.Name).NotEmpty().WithErrorCode(nameof(BodyRefusal.BodyNameIsMissing));
            RuleFor(body => body.Name).MaximumLength(LongestName).WithErrorCode(nameof(BodyRefusal.BodyNameIsTooLong));
            RuleFor(body => body.NameEnglish).MaximumLength(LongestName).WithErrorCode(nameof(BodyRefusal.BodyNameIsTooLong));
            RuleFor(body => body.Siren).Must(Siren.IsValid).When(body => body.Siren is not null).WithErrorCode(nameof(BodyRefusal.SirenIsInvalid));
        }
    }
}
