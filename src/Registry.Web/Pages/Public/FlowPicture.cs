namespace Registry.Web.Pages.Public;

/// <summary>The words of one step of the decision.</summary>
/// <param name="Notes">What is said under the name, most important first.</param>
public sealed record FlowStep(string Name, bool Human, IReadOnlyList<string> Notes);

/// <param name="Y">Baseline, from the top of the box.</param>
public sealed record FlowLine(string Text, int Y);

/// <param name="Lines">Wrapped to the width of the box; a note that is too long ends with “…”.</param>
public sealed record FlowBox(string Name, bool Human, int X, int Y, int Width, int Height, IReadOnlyList<FlowLine> Lines);

/// <summary>Where the boxes and arrows of the picture of a decision stand, side by side or one under the other. Units are pixels at scale 1.</summary>
/// <param name="Arrows">Paths from each box to the next, each with its head.</param>
/// <param name="Return">Path from the recourse back to a person; null where nothing leads back.</param>
public sealed record FlowPicture(int Width, int Height, IReadOnlyList<FlowBox> Boxes, IReadOnlyList<string> Arrows, string? Return)
{
    public const int Padding = 11;

    private const int LineHeight = 18;
    private const int FirstLine = 48;

    /// <summary>Between one note and the next.</summary>
    private const int NoteGap = 7;

    // No text can be measured on the server: a character is taken as a little wider than it is in any common face.
    private const double CharacterWidth = 8.1;

    private const int LongestNote = 4;
    private const int WideWidth = 840;
    private const int TallWidth = 320;
    private const int WideGap = 30;
    private const int TallGap = 28;
    private const int ReturnRoom = 30;

    /// <param name="returns">A line leads from the last step back to the step before the decision.</param>
    public static FlowPicture Wide(IReadOnlyList<FlowStep> steps, bool returns)
    {
        var width = (WideWidth - (WideGap * (steps.Count - 1))) / steps.Count;
        var lines = steps.Select(step => Lines(step, width)).ToList();
        var height = lines.Max(HeightOf);
        var boxes = steps.Select((step, i) => new FlowBox(step.Name, step.Human, 1 + (i * (width + WideGap)), 1, width, height, lines[i])).ToList();
        var arrows = boxes.SkipLast(1).Select(box => $"M{box.X + width + 4} {height / 2}h{WideGap - 10}m-7 -5 7 5-7 5").ToList();
        var (from, to) = (boxes[^1], boxes[^3]);
        var back = returns ? $"M{from.X + (width / 2)} {height + 5}v{ReturnRoom - 12}H{to.X + (width / 2)}V{height + 6}m-5 7 5-7 5 7" : null;
        return new FlowPicture(WideWidth + 2, height + (returns ? ReturnRoom : 2), boxes, arrows, back);
    }

    /// <inheritdoc cref="Wide"/>
    public static FlowPicture Tall(IReadOnlyList<FlowStep> steps, bool returns)
    {
        var width = TallWidth - 2 - (returns ? ReturnRoom : 0);
        var boxes = new List<FlowBox>();
        var top = 1;
        foreach (var step in steps)
        {
            var lines = Lines(step, width);
            boxes.Add(new FlowBox(step.Name, step.Human, 1, top, width, HeightOf(lines), lines));
            top += HeightOf(lines) + TallGap;
        }

        var arrows = boxes.SkipLast(1).Select(box => $"M{width / 2} {box.Y + box.Height + 4}v{TallGap - 10}m-5 -7 5 7 5-7").ToList();
        var (from, to) = (boxes[^1], boxes[^3]);
        var back = returns ? $"M{width + 5} {Middle(from)}h{ReturnRoom - 12}V{Middle(to)}H{width + 6}m7 -5-7 5 7 5" : null;
        return new FlowPicture(TallWidth, top - TallGap + 1, boxes, arrows, back);
    }

    private static int Middle(FlowBox box) => box.Y + (box.Height / 2);

    private static int HeightOf(IReadOnlyList<FlowLine> lines) => (lines.Count > 0 ? lines[^1].Y : FirstLine - LineHeight) + 14;

    private static List<FlowLine> Lines(FlowStep step, int width)
    {
        var lines = new List<FlowLine>();
        foreach (var note in step.Notes)
        {
            var y = lines.Count == 0 ? FirstLine : lines[^1].Y + LineHeight + NoteGap;
            lines.AddRange(Wrap(note, (int)((width - (2 * Padding)) / CharacterWidth)).Select((text, i) => new FlowLine(text, y + (i * LineHeight))));
        }

        return lines;
    }

    private static List<string> Wrap(string text, int characters)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(characters)).Select(part => new string(part)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        if (lines.Count > LongestNote)
        {
            var last = lines[LongestNote - 1].TrimEnd('.', ',', ';', ':');
            lines = [.. lines.Take(LongestNote - 1), last[..Math.Min(last.Length, characters - 1)] + "…"];
        }

        return lines;
    }
}
