namespace Registry.Web.Services.Lab;

/// <summary>The lab that a reader asks for.</summary>
public sealed class LabFinder(PeakLab everybodys, OwnLabs own, CurrentUser user)
{
    public bool IsSignedIn => user.UserId is not null;

    /// <param name="isOwn">The reader's own; else the one that everybody sees.</param>
    /// <returns>Null where the reader has none.</returns>
    public async Task<LabState?> FindAsync(bool isOwn, CancellationToken cancellation) => (isOwn, user.UserId) switch
    {
        (false, _) => await everybodys.CurrentAsync(cancellation),
        (true, { } id) => await own.CurrentAsync(id, cancellation),
        _ => null,
    };
}
