using System.Text.RegularExpressions;

namespace Registry.Domain.Notices.Changes;

/// <summary>
/// What changed between two texts, word by word. The kept and the removed runs together are the old text, the kept and the added ones the
/// new text, to the letter.
/// </summary>
public static partial class WordDifference
{
    /// <summary>Comparisons at most; beyond, a changed middle is shown as replaced whole. An answer of 2,000 words stays below.</summary>
    private const int MostComparisons = 4_000_000;

    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        string[] old = Words(before), now = Words(after);
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var runs = new Runs();
        runs.Add(WordChangeKind.Kept, old.AsSpan(0, start));
        AddMiddle(runs, old.AsSpan(start, old.Length - start - end), now.AsSpan(start, now.Length - start - end));
        runs.Add(WordChangeKind.Kept, old.AsSpan(old.Length - end));
        return runs.Whole();
    }

    /// <summary>Words, spaces and signs, so that joined again they are the text.</summary>
    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static void AddMiddle(Runs runs, ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        if (old.IsEmpty || now.IsEmpty || (long)old.Length * now.Length > MostComparisons)
        {
            runs.Add(WordChangeKind.Removed, old);
            runs.Add(WordChangeKind.Added, now);
            return;
        }

        var common = CommonLengths(old, now);
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                runs.Add(WordChangeKind.Kept, old.Slice(i, 1));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                runs.Add(WordChangeKind.Removed, old.Slice(i++, 1));
            }
            else
            {
                runs.Add(WordChangeKind.Added, now.Slice(j++, 1));
            }
        }
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of places.</summary>
    private static int[,] CommonLengths(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    // A number with its separators is one word.
    [GeneratedRegex(@"\d+(?:[\u00A0\u202F.,]\d+)*|[\w’'-]+|\s+|[^\w\s]")]
    private static partial Regex Word();

    /// <summary>Gathers words into runs: what is removed stands before what is added in its place, and no change is split by a mere space.</summary>
    private sealed class Runs
    {
        private readonly List<WordChange> _runs = [];
        private string _removed = "";
        private string _added = "";
        private string _spaces = "";

        public void Add(WordChangeKind kind, ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                Add(kind, word);
            }
        }

        public List<WordChange> Whole()
        {
            Close();
            return _runs;
        }

        private void Add(WordChangeKind kind, string word)
        {
            switch (kind)
            {
                case WordChangeKind.Removed:
                    Bridge();
                    _removed += word;
                    break;
                case WordChangeKind.Added:
                    Bridge();
                    _added += word;
                    break;
                case WordChangeKind.Kept when _removed.Length + _added.Length > 0 && string.IsNullOrWhiteSpace(word):
                    _spaces += word;
                    break;
                default:
                    Close();
                    Keep(word);
                    break;
            }
        }

        private void Bridge()
        {
            if (_removed.Length > 0 && _added.Length > 0)
            {
                (_removed, _added) = (_removed + _spaces, _added + _spaces);
            }
            else if (_spaces.Length > 0)
            {
                Close();
            }

            _spaces = "";
        }

        private void Close()
        {
            if (_removed.Length > 0)
            {
                _runs.Add(new WordChange(WordChangeKind.Removed, _removed));
            }

            if (_added.Length > 0)
            {
                _runs.Add(new WordChange(WordChangeKind.Added, _added));
            }

            (_removed, _added) = ("", "");
            Keep(_spaces);
            _spaces = "";
        }

        private void Keep(string text)
        {
            if (text.Length > 0)
            {
                var last = _runs.Count - 1;
                if (last >= 0 && _runs[last].Kind == WordChangeKind.Kept)
                {
                    _runs[last] = new WordChange(WordChangeKind.Kept, _runs[last].Text + text);
                }
                else
                {
                    _runs.Add(new WordChange(WordChangeKind.Kept, text));
                }
            }
        }
    }
}
