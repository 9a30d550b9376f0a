using System.Globalization;
using System.Text.Json;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.ModelCards;

namespace Registry.PollutionPeaks.Models;

/// <summary>Where a trained model lies: the model as numbers, ML.NET's own files, the model card, the data sheet and the days it was made from.</summary>
public static class ModelDirectory
{
    public const string ModelFile = "model.json";
    public const string CardFile = "model-card.json";
    public const string CardText = "model-card.md";
    public const string FrenchCardText = "model-card.fr.md";
    public const string SheetFile = "data-sheet.json";
    public const string SheetText = "data-sheet.md";
    public const string DaysFile = "days.csv";

    /// <summary>Columns of <see cref="DaysFile"/> before the features.</summary>
    private const int FixedColumns = 5;

    public static async Task SaveAsync(string directory, PeakTraining training, ModelCard card, FeatureTable table, DataSheet? sheet, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        await WriteAsync(directory, ModelFile, ModelDocument.Of(training.Model), ModelDocument.Json, cancellation);
        foreach (var (name, content) in training.MlFiles)
        {
            await File.WriteAllBytesAsync(Path.Combine(directory, name), content, cancellation);
        }

        await WriteAsync(directory, CardFile, card, ModelDocument.Readable, cancellation);
        await File.WriteAllTextAsync(Path.Combine(directory, CardText), ModelCardText.Write(card, "en"), cancellation);
        await File.WriteAllTextAsync(Path.Combine(directory, FrenchCardText), ModelCardText.Write(card, "fr"), cancellation);
        if (sheet is not null)
        {
            await WriteAsync(directory, SheetFile, sheet, ModelDocument.Readable, cancellation);
            await File.WriteAllTextAsync(Path.Combine(directory, SheetText), sheet.ToMarkdown(), cancellation);
        }

        await WriteDaysAsync(Path.Combine(directory, DaysFile), table, cancellation);
    }

    /// <exception cref="IOException">There is no model.</exception>
    /// <exception cref="JsonException">The file is no model.</exception>
    public static PeakModel Load(string directory)
    {
        using var file = File.OpenRead(Path.Combine(directory, ModelFile));
        return ModelDocument.Read(file);
    }

    public static ModelCard LoadCard(string directory)
    {
        using var file = File.OpenRead(Path.Combine(directory, CardFile));
        return ModelCard.Read(file);
    }

    /// <returns>Null where the model was saved without one.</returns>
    public static DataSheet? LoadSheet(string directory)
    {
        var path = Path.Combine(directory, SheetFile);
        return File.Exists(path) ? JsonSerializer.Deserialize<DataSheet>(File.ReadAllText(path), ModelDocument.Json) : null;
    }

    /// <summary>The days the model was trained and tested on.</summary>
    public static FeatureTable LoadDays(string directory, PeakModel model)
    {
        var rows = File.ReadLines(Path.Combine(directory, DaysFile)).Skip(1).Select(line => Day(line.Split(','), model));
        return new([.. model.Features.Select(profile => profile.Feature)], [.. rows]);
    }

    private static FeatureRow Day(string[] cells, PeakModel model)
    {
        var level = double.Parse(cells[2], CultureInfo.InvariantCulture);
        return new(
            cells[1],
            DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. cells.Skip(FixedColumns).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))],
            level,
            model.Target.IsPeak(level),
            double.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4].Length == 0 ? null : double.Parse(cells[4], CultureInfo.InvariantCulture));
    }

    private static async Task WriteDaysAsync(string path, FeatureTable table, CancellationToken cancellation)
    {
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync(string.Join(',', ["date", "station", "level", "level_before", "agency_forecast", .. table.Features.Select(feature => feature.Name)]));
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            string[] cells =
            [
                row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.Station.Replace(',', ' '),
                Text(row.Level),
                Text(row.LevelBefore),
                row.AgencyForecast is { } forecast ? Text(forecast) : "",
                .. row.Values.Select(value => value.ToString(CultureInfo.InvariantCulture)),
            ];
            await file.WriteLineAsync(string.Join(',', cells));
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteAsync<T>(string directory, string name, T content, JsonSerializerOptions json, CancellationToken cancellation)
    {
        await using var file = File.Create(Path.Combine(directory, name));
        await JsonSerializer.SerializeAsync(file, content, json, cancellation);
    }
}
