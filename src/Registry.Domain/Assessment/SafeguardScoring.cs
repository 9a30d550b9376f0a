using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Safeguards beside what the level requires. A blank is no fault: it leaves the profile open.</summary>
internal sealed class SafeguardScoring
{
    /// <summary>Percentage points under the requirement within which safeguards are to be strengthened rather than insufficient.</summary>
    private const int WithinReach = 15;

    private readonly Count[] _counts;
    private readonly int? _level;
    private readonly SafeguardRequirement? _requirement;
    private readonly string[] _failing;
    private readonly bool _started;
    private readonly bool _complete;

    /// <param name="evaluation">With knowledge of the level: the last questions open at levels 3 and 4.</param>
    public SafeguardScoring(Evaluation evaluation, int? level)
    {
        _counts = [.. evaluation.Definition.Questions
            .Where(question => question.Scoring is Safeguard && evaluation.IsEnabled(question.Id))
            .Select(question => new Count(question, evaluation.Value(question.Id)))];
        _level = level;
        _requirement = evaluation.Definition.Safeguards.Requirements.SingleOrDefault(requirement => requirement.Level == level);
        _failing = [.. MustHaves().Where(count => count.Share < _requirement!.MustShare).Select(count => count.Question.Id)];
        _started = _counts.Any(count => count.IsAnswered && count.Question.Tier != Tier.Essential);
        _complete = _requirement is not null && _counts.All(count => count.IsAnswered);
    }

    public SafeguardProfile Profile()
    {
        var themes = _counts.GroupBy(count => count.Question.Theme)
            .Select(theme => (Theme: theme.Key, Index: Percent(theme)))
            .Where(theme => theme.Index is not null)
            .ToArray();
        string[] low = _started && _complete ? [.. themes.Where(theme => theme.Index < _requirement!.ThemeFloor).Select(theme => theme.Theme)] : [];
        var overall = Percent(_counts);
        var answered = _counts.Count(count => count.IsAnswered);
        return new SafeguardProfile
        {
            Status = Status(overall, low),
            Overall = _started ? overall?.RoundHalfUp(1) : null,
            Required = _requirement?.Overall,
            RequiredPerTheme = _requirement?.ThemeFloor,
            AnsweredShare = _counts.Length > 0 ? new Fraction(answered, _counts.Length).RoundHalfUp(3) : null,
            Asked = _counts.Length,
            Answered = answered,
            Themes = _started ? [.. themes.Select(theme => new ThemeIndex(theme.Theme, (int)theme.Index!.Value.RoundHalfUp(0)))] : [],
            LowThemes = low,
            MustNotMet = _started && _complete ? _failing : [],
            Shares = [.. _counts.Where(count => count.IsAnswered).Select(count => count.Shown)],
        };
    }

    /// <summary>Ranked by weight x missing share x level, twice for a must-have; at equal rank the smaller effort first, then the id.</summary>
    public IReadOnlyList<WeakAnswer> WeakAnswers() =>
        [.. _counts.Where(count => count.Share < 1)
            .OrderByDescending(count => (count.Weight - count.Obtained) * (_level ?? 1) * (IsFailing(count) ? 2 : 1))
            .ThenBy(count => count.Question.Action.Effort)
            .ThenBy(count => count.Question.Id, StringComparer.Ordinal)
            .Select(count => new WeakAnswer(
                count.Question.Id, count.Share!.Value.RoundHalfUp(3), IsFailing(count), count.Question.Action.Levers, count.Question.Action.Effort))];

    private bool IsFailing(Count count) => _failing.Contains(count.Question.Id);

    private SafeguardStatus Status(Fraction? overall, string[] lowThemes)
    {
        if (!_started)
        {
            return SafeguardStatus.NotStarted;
        }

        if (!_complete)
        {
            return SafeguardStatus.Partial;
        }

        if (Reaches(overall, _requirement!.Overall) && lowThemes.Length == 0 && _failing.Length == 0)
        {
            return SafeguardStatus.Met;
        }

        var nothingAtZero = MustHaves().All(count => count.Share > 0);
        return Reaches(overall, _requirement.Overall - WithinReach) && nothingAtZero ? SafeguardStatus.ToStrengthen : SafeguardStatus.Insufficient;
    }

    /// <summary>Where nothing applies there is nothing to reach.</summary>
    private static bool Reaches(Fraction? overall, decimal required) => overall is null || overall >= required;

    /// <summary>Those that are asked, answered and apply, in the order of the requirement.</summary>
    private IEnumerable<Count> MustHaves() =>
        (_requirement?.Must ?? [])
            .Select(id => _counts.SingleOrDefault(count => count.Question.Id == id))
            .OfType<Count>()
            .Where(count => count.Share is not null);

    /// <summary>Points obtained over points that apply; null where nothing applies.</summary>
    private static Fraction? Percent(IEnumerable<Count> counts)
    {
        var (obtained, applicable) = (Fraction.Zero, Fraction.Zero);
        foreach (var count in counts.Where(count => count.Applies))
        {
            obtained += count.Obtained;
            applicable += count.Weight;
        }

        return applicable > Fraction.Zero ? obtained * 100 / applicable : null;
    }

    private sealed class Count
    {
        public Count(Question question, AnswerValue? answer)
        {
            var scoring = (Safeguard)question.Scoring;
            Question = question;
            IsAnswered = answer is not null;
            Share = answer is null ? null : ExactShare(question, scoring, answer);
            Weight = scoring.Weight;
            Obtained = Share is { } share ? Weight * share : Fraction.Zero;
        }

        public Question Question { get; }

        public bool IsAnswered { get; }

        /// <summary>Null for a blank and for an answer that says "not applicable".</summary>
        public Fraction? Share { get; }

        public bool Applies => !IsAnswered || Share is not null;

        public Fraction Weight { get; }

        public Fraction Obtained { get; }

        public QuestionShare Shown => new(Question.Id, Question.Theme, ((Safeguard)Question.Scoring).Weight, Share?.RoundHalfUp(3));

        /// <summary>A third is no decimal: what was divided is multiplied back, rounded to the whole points it came from, and divided exactly.</summary>
        private static Fraction? ExactShare(Question question, Safeguard scoring, AnswerValue answer)
        {
            var divisor = scoring.Count ?? scoring.Maximum ?? 1;
            return SafeguardShare.Of(question, answer) is { } share ? (Fraction)Math.Round(share * divisor, 12) / divisor : null;
        }
    }
}
