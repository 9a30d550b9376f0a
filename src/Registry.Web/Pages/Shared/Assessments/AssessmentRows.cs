using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Shared.Assessments;

/// <summary>A question, a field or a class behind a figure, with its answer in words.</summary>
/// <param name="Address">Where the answer was given, or is shown; null where the page has no such place.</param>
public sealed record SourceRow(string Source, string Question, string Answer, bool Masked, string? Address);

/// <param name="Minimum">Under <paramref name="Points"/> for an unknown answer, counted at its dearest.</param>
/// <param name="Maximum">The most that the question can give.</param>
public sealed record PointRow(SourceRow From, decimal Points, decimal Minimum, decimal Maximum);

/// <summary>A floor or a ceiling.</summary>
public sealed record RuleRow(string Id, int Level, bool Certain, string Why, IReadOnlyList<SourceRow> Because);

/// <summary>One theme of the safeguard profile beside what the level requires.</summary>
/// <param name="Index">Whole percent; null until the assessment is started.</param>
/// <param name="Required">Whole percent; null while the level is undetermined.</param>
public sealed record ThemeRow(string Id, string Title, int? Index, decimal? Required, IReadOnlyList<SafeguardRow> Questions)
{
    public int Answered => Questions.Count(question => question.IsAnswered);

    /// <summary>Points obtained over all questions of the theme.</summary>
    public decimal Obtained => Questions.Sum(question => question.Obtained ?? 0);

    /// <summary>Points that the questions that apply can give; a blank applies.</summary>
    public decimal Applicable => Questions.Where(question => question.Applies).Sum(question => question.Weight);
}

/// <param name="Share">Between 0 and 1; null for a blank and where the question does not apply.</param>
public sealed record SafeguardRow(SourceRow From, decimal Weight, decimal? Share, bool IsAnswered)
{
    public bool Applies => !IsAnswered || Share is not null;

    public decimal? Obtained => Weight * Share;
}

/// <summary>A safeguard that the level cannot do without.</summary>
public sealed record MustHaveRow(SafeguardRow Safeguard, decimal RequiredShare)
{
    public bool IsMet => Safeguard.Share >= RequiredShare;
}

/// <param name="RestsOn">Answers that raised the flag, or that are missing to tell.</param>
/// <param name="ToDo">Actions of the definition that would mend it.</param>
public sealed record FlagRow(LegalFlag Flag, string Text, IReadOnlyList<SourceRow> RestsOn, IReadOnlyList<string> ToDo);

/// <summary>A class that follows from plain answers, confirmed or proposed.</summary>
public sealed record ClassRow(string Id, string Label, string Note, string Finding, IReadOnlyList<SourceRow> Because);

public sealed record ActionRow(WeakAnswer Weak, SourceRow From, string Action, IReadOnlyList<string> Levers);
