namespace Registry.Web.Search.Spelling;

/// <summary>How many slips of the finger lie between two words: a letter too many, missing, wrong, or two that changed places.</summary>
internal static class EditDistance
{
    private const int LongestWord = 40;

    /// <returns>The distance, or a greater number than <paramref name="most"/> where it is greater.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length > LongestWord || right.Length > LongestWord)
        {
            return most + 1;
        }

        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        var width = right.Length + 1;
        var beforeLast = rows[..width];
        var last = rows[(LongestWord + 1)..][..width];
        var current = rows[(2 * (LongestWord + 1))..][..width];
        for (var column = 0; column < width; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var nearest = row;
            for (var column = 1; column < width; column++)
            {
                var isSame = left[row - 1] == right[column - 1];
                var distance = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + (isSame ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                current[column] = distance;
                nearest = Math.Min(nearest, distance);
            }

            if (nearest > most)
            {
                return most + 1;
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[right.Length];
    }
}
