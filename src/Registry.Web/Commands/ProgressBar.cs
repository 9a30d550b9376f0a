using System.Globalization;

namespace Registry.Web.Commands;

/// <summary>
/// How far a verb has come, on standard error, once it has run for two seconds: a bar that is drawn over itself on a screen,
/// a line every two seconds in a file or a pipe.
/// </summary>
public sealed class ProgressBar(TextWriter error, bool onScreen, TimeProvider clock)
{
    private const int Width = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private long _drawnAt = clock.GetTimestamp();
    private bool _isDrawn;

    public void Show(int done, int total)
    {
        var pause = _isDrawn && onScreen ? Redraw : Patience;
        if (clock.GetElapsedTime(_drawnAt) >= pause)
        {
            _drawnAt = clock.GetTimestamp();
            _isDrawn = true;
            Draw(done, total);
        }
    }

    /// <summary>Ends the line of the bar, so that what follows starts on one of its own.</summary>
    public void End()
    {
        if (_isDrawn && onScreen)
        {
            error.WriteLine();
        }
    }

    private void Draw(int done, int total)
    {
        var share = total == 0 ? 1 : (double)done / total;
        var culture = CultureInfo.CurrentCulture;
        var count = string.Create(culture, $"{done:N0} / {total:N0} ({share:P0})");
        if (onScreen)
        {
            var full = (int)(share * Width);
            error.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {count}");
        }
        else
        {
            error.WriteLine(count);
        }
    }
}
