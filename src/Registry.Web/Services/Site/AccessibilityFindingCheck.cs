using FluentValidation;

namespace Registry.Web.Services.Site;

/// <summary>Why a finding is refused; the name is the key of the text shown.</summary>
public enum AccessibilityRefusal
{
    AuditDateIsMissing,
    AuditDateIsAhead,
    RateIsMissing,
    RateIsOutOfRange,
    RateContradictsStatus,
    AuditorIsTooLong,
}

/// <summary>Only an audit supports a better status than “not compliant”, and its rate has to agree with the status.</summary>
internal sealed class AccessibilityFindingCheck : AbstractValidator<AccessibilityFinding>
{
    private const int LongestAuditor = 200;
    private const decimal Everything = 100;

    public AccessibilityFindingCheck(DateOnly today)
    {
        When(finding => finding.Status != AccessibilityStatus.NotCompliant, () =>
        {
            RuleFor(finding => finding.AuditedOn).NotNull().WithErrorCode(nameof(AccessibilityRefusal.AuditDateIsMissing));
            RuleFor(finding => finding.Rate).NotNull().WithErrorCode(nameof(AccessibilityRefusal.RateIsMissing));
        });
        RuleFor(finding => finding.AuditedOn).LessThanOrEqualTo(today).WithErrorCode(nameof(AccessibilityRefusal.AuditDateIsAhead));
        RuleFor(finding => finding.Rate).InclusiveBetween(0, Everything).WithErrorCode(nameof(AccessibilityRefusal.RateIsOutOfRange));
        RuleFor(finding => finding.Rate).Must((finding, rate) => Agrees(finding.Status, rate!.Value)).When(finding => finding.Rate is >= 0 and <= Everything)
            .WithErrorCode(nameof(AccessibilityRefusal.RateContradictsStatus));
        RuleFor(finding => finding.Auditor).MaximumLength(LongestAuditor).WithErrorCode(nameof(AccessibilityRefusal.AuditorIsTooLong));
    }

    private static bool Agrees(AccessibilityStatus status, decimal rate) => status switch
    {
        AccessibilityStatus.FullyCompliant => rate == Everything,
        AccessibilityStatus.PartlyCompliant => rate is >= AccessibilityFinding.LeastForPartly and < Everything,
        _ => rate < AccessibilityFinding.LeastForPartly,
    };
}
