using Registry.Domain.LegalTexts;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Documents.Letters;

/// <summary>What a letter's template is given.</summary>
public sealed record Letter(LetterKind Kind, DecisionCase Case)
{
    /// <summary>Where a person writes by hand.</summary>
    public const string Blank = "………………………………";

    public const string ShortBlank = "……………";

    public const string Line = "…………………………………………………………………………………………………………………";

    public bool Has(LegalRight right) => Find(right) is not null;

    public bool IsSure(LegalRight right) => Find(right)?.Applicability == Applicability.Applies;

    public ApplicableRight? Find(LegalRight right) => Case.Rights.FirstOrDefault(one => one.Right == right);
}
