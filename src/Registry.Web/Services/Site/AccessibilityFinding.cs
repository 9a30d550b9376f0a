namespace Registry.Web.Services.Site;

/// <summary>What French law calls the state of conformity; the name is the key of the text shown.</summary>
public enum AccessibilityStatus
{
    NotCompliant,
    PartlyCompliant,
    FullyCompliant,
}

/// <summary>How accessible the site was found to be: “not compliant” until an audit says otherwise, and again once the audit is too old.</summary>
/// <param name="Rate">Share of the criteria that are met, in percent.</param>
/// <param name="Auditor">Who made the audit.</param>
public sealed record AccessibilityFinding(AccessibilityStatus Status, DateOnly? AuditedOn = null, decimal? Rate = null, string? Auditor = null)
{
    public const int YearsValid = 3;

    /// <summary>The law's threshold between “not” and “partly”.</summary>
    public const decimal LeastForPartly = 50;

    public static readonly AccessibilityFinding NotAudited = new(AccessibilityStatus.NotCompliant);

    /// <summary>The audit counts on this day.</summary>
    public bool IsAuditedOn(DateOnly day) => AuditedOn is { } audited && audited <= day && audited.AddYears(YearsValid) >= day;

    /// <summary>The status that the site has to show on this day.</summary>
    public AccessibilityStatus On(DateOnly day) => IsAuditedOn(day) ? Status : AccessibilityStatus.NotCompliant;
}
