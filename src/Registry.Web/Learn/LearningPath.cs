namespace Registry.Web.Learn;

/// <summary>The trainer's path: steps to go through with a room, and what the facilitator should have read before.</summary>
/// <param name="Paths">Choices of steps by length, the shortest first.</param>
public sealed record LearningPath(
    string Title,
    string Lead,
    IReadOnlyList<PathLength> Paths,
    IReadOnlyList<LearningStep> Steps,
    FacilitatorSheet Facilitator)
{
    public LearningStep? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>The path of this length; the longest, which has every step, where there is none.</summary>
    public PathLength OfLength(int? minutes) => Paths.FirstOrDefault(path => path.Minutes == minutes) ?? Paths[^1];

    /// <summary>1, 2, 3 … whatever the path.</summary>
    public int NumberOf(LearningStep step) => Steps.TakeWhile(other => other.Id != step.Id).Count() + 1;

    /// <summary>The steps of a path, in order.</summary>
    public IReadOnlyList<LearningStep> On(PathLength path) => [.. Steps.Where(step => path.Steps.Contains(step.Id))];
}

/// <param name="Minutes">What the whole path takes with a room.</param>
/// <param name="Steps">Ids of steps.</param>
public sealed record PathLength(int Minutes, string Title, string Text, IReadOnlyList<string> Steps);

/// <param name="Id">As in addresses, the same in every language.</param>
/// <param name="Minutes">What the step takes, by length of the path.</param>
/// <param name="Correction">Paragraphs, folded away until the room has answered.</param>
public sealed record LearningStep(
    string Id,
    string Title,
    IReadOnlyDictionary<int, int> Minutes,
    string Purpose,
    IReadOnlyList<string> Paragraphs,
    RoomQuestion Question,
    LabExercise Exercise,
    IReadOnlyList<string> Correction,
    string Remember);

/// <summary>A question to the room, answered by raised hands.</summary>
public sealed record RoomQuestion(string Text, IReadOnlyList<string> Choices);

public sealed record LabExercise(string Text, IReadOnlyList<ExerciseTask> Tasks);

/// <param name="Lab">What follows the address of the lab: it opens in the state that the task needs; null where the task looks for notices.</param>
/// <param name="Search">Words to look for notices with; null where the task opens the lab.</param>
public sealed record ExerciseTask(string Text, string? Lab, string? Search)
{
    public string Address(string language) =>
        Search is { } words ? Links.Notices(language, [KeyValuePair.Create("q", words)]) : Links.PollutionPeaksLab(language) + Lab;
}

/// <param name="Trouble">What to do when the session goes another way.</param>
public sealed record FacilitatorSheet(
    string Title, string Lead, IReadOnlyList<string> Before, IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<string> Trouble);

public sealed record AskedQuestion(string Question, string Answer);
