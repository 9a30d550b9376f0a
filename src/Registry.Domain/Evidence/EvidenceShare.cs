using Registry.Domain.Questionnaire;

namespace Registry.Domain.Evidence;

/// <summary>How much of what a body claims carries a link. It stands beside the safeguard profile and has no part in it.</summary>
/// <param name="Claims">Safeguards asked now and answered "yes" or "partly".</param>
/// <param name="Linked">Those of them that carry a link.</param>
public sealed record EvidenceShare(int Claims, int Linked)
{
    /// <summary>In percent, a half going up; null where nothing is claimed.</summary>
    public int? Percent => Claims == 0 ? null : (Linked * 200 + Claims) / (Claims * 2);

    /// <param name="linked">Questions whose answer carries a link.</param>
    public static EvidenceShare Of(Evaluation evaluation, IReadOnlySet<string> linked)
    {
        string[] claims = [.. evaluation.Definition.Questions.Where(question => IsClaim(question, evaluation)).Select(question => question.Id)];
        return new EvidenceShare(claims.Length, claims.Count(linked.Contains));
    }

    /// <summary>A safeguard, asked now, that the body says it has, wholly or in part.</summary>
    public static bool IsClaim(Question question, Evaluation evaluation) =>
        question.Scoring is Safeguard && evaluation.Value(question.Id)?.Text is "yes" or "partial";
}
