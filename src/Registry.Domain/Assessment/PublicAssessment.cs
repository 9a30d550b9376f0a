using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>What leaves the body: a value that is withheld or internal is counted but not shown.</summary>
public static class PublicAssessment
{
    /// <summary>
    /// The result with the answers of its path masked where <paramref name="answers"/> do not disclose them. Points, rules, level, flags and
    /// overall figures stay. What says no more than one hidden safeguard answer (its share, its action, its being a must-have) goes,
    /// and a derived class goes with any answer that it rests on.
    /// </summary>
    public static AssessmentResult ForPublic(this AssessmentResult result, QuestionnaireDefinition definition, AnswerSet answers)
    {
        var hidden = Hidden(definition, answers);
        var (impact, safeguards) = (result.Impact, result.Safeguards);
        return result with
        {
            Impact = impact with
            {
                Scored = [.. impact.Scored.Select(step => step with { From = Mask(step.From, hidden) })],
                Ceilings = [.. impact.Ceilings.Select(step => Mask(step, hidden))],
                Floors = [.. impact.Floors.Select(step => Mask(step, hidden))],
            },
            Safeguards = safeguards with
            {
                MustNotMet = [.. safeguards.MustNotMet.Where(id => !hidden.Contains(id))],
                Shares = [.. safeguards.Shares.Where(share => !hidden.Contains(share.QuestionId))],
            },
            Derived = [.. result.Derived.Select(derived => hidden.Contains(PathSource.Derived(derived.Id)) ? Mask(derived) : derived)],
            WeakAnswers = [.. result.WeakAnswers.Where(weak => !hidden.Contains(weak.QuestionId))],
        };
    }

    /// <summary>
    /// The result as published by a body that keeps its safeguard profile: no index, share, must-have or action is left. Whether the profile
    /// is not started, under way or done, and how many questions are answered, stays.
    /// </summary>
    public static AssessmentResult WithoutProfile(this AssessmentResult result) => result with
    {
        Safeguards = result.Safeguards with
        {
            Status = result.Safeguards.Status is SafeguardStatus.NotStarted or SafeguardStatus.Partial ? result.Safeguards.Status : SafeguardStatus.NotPublished,
            Overall = null,
            Themes = [],
            LowThemes = [],
            MustNotMet = [],
            Shares = [],
        },
        WeakAnswers = [],
    };

    private static RuleStep Mask(RuleStep step, HashSet<string> hidden) =>
        step with { Because = [.. step.Because.Select(answer => Mask(answer, hidden))] };

    private static PathAnswer Mask(PathAnswer answer, HashSet<string> hidden)
    {
        var source = PathSource.FieldId(answer.Source) is { } field ? PathSource.Header(field) : answer.Source;
        return hidden.Contains(source) ? answer with { Answer = null, Masked = true } : answer;
    }

    private static DerivedFinding Mask(DerivedFinding derived) => derived with { Proposed = [], Confirmed = null, Rules = [], Masked = true };

    /// <summary>Sources, as steps of the path name them.</summary>
    private static HashSet<string> Hidden(QuestionnaireDefinition definition, AnswerSet answers)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        hidden.UnionWith(answers.Header.Where(field => IsHidden(field.Value)).Select(field => PathSource.Header(field.Key)));
        hidden.UnionWith(answers.Answers.Where(answer => IsHidden(answer.Value)).Select(answer => answer.Key));
        hidden.UnionWith(definition.Derived
            .Where(derived => derived.Inputs.Append(derived.ConfirmedBy).Any(hidden.Contains))
            .Select(derived => PathSource.Derived(derived.Id))
            .ToArray());
        return hidden;
    }

    private static bool IsHidden(StatedValue stated) => stated.State is DisclosureState.Withheld or DisclosureState.Internal;
}
