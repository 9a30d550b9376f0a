using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Imports;
using Registry.Web.Services;
using Registry.Web.Services.Imports;
using Registry.Web.Setup;

namespace Registry.Benchmarks;

/// <summary>Imports a generated CSV file into the inventory of a body, as the verb does, and tells the rows a second and whether the memory grows with the file.</summary>
internal static class ImportBenchmark
{
    private const int UsualRows = 100_000;
    private const int FewestWords = 100;
    private const int MostWords = 1_000;
    private const int Megabyte = 1024 * 1024;
    private const int Target = 2_000;

    private static readonly string[] Words =
        "le service instruit chaque demande selon la règle votée et répond à la personne par courrier avec les données du dossier déposé en mairie".Split(' ');

    /// <param name="options">The number of rows; 100,000 where it is not given.</param>
    public static async Task RunAsync(string[] options, TextWriter output)
    {
        var rows = options is [var given] ? int.Parse(given, NumberStyles.None, CultureInfo.InvariantCulture) : UsualRows;
        var machine = Machine.Describe();
        var directory = Directory.CreateTempSubdirectory("registry-benchmark-").FullName;
        try
        {
            var path = Path.Combine(directory, "inventory.csv");
            await GenerateAsync(path, rows);
            await using var app = RegistryApplication.Build(
                ["--environment=Development", $"--Registry:DataDirectory={directory}", "--Logging:LogLevel:Default=Warning"]);
            await DatabaseStartup.PrepareAsync(app.Services, CancellationToken.None);
            await output.WriteLineAsync($"import of {rows} CSV rows of {FewestWords} to {MostWords} words ({new FileInfo(path).Length / Megabyte} MB); {machine}");
            await output.WriteLineAsync(await MeasureAsync(app, path, rows, "first time"));
            await output.WriteLineAsync(await MeasureAsync(app, path, rows, "again, nothing changed"));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(WebApplication app, string path, int rows, string what)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var body = (await scope.ServiceProvider.GetRequiredService<BodyService>().ListAsync(CancellationToken.None))[0];
        await using var file = ImportFile.Open(path);
        var memory = new List<(int Row, long WorkingSet)>();
        var (since, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var report = await scope.ServiceProvider.GetRequiredService<InventoryImport>().ImportAsync(
            file, new InventoryImportRequest(body.Id, "inventory.csv"), at => Note(memory, at.Row), CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var busy = Environment.CpuUsage.TotalTime - processor;
        if (report.Created + report.Unchanged != rows)
        {
            throw new InvalidOperationException($"{report.Created} rows were created and {report.Unchanged} unchanged, of {rows}.");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {rows / seconds:0} rows a second (target {Target}), {busy.TotalMilliseconds / rows:0.000} ms of processor a row, working set {At(memory, rows / 10)} MB at 10 %, {At(memory, rows)} MB at the end, highest {memory.Max(note => note.WorkingSet) / Megabyte} MB");
    }

    private static Task Note(List<(int Row, long WorkingSet)> memory, int row)
    {
        if (row % 1000 == 0)
        {
            memory.Add((row, Environment.WorkingSet));
        }

        return Task.CompletedTask;
    }

    private static long At(List<(int Row, long WorkingSet)> memory, int row) => memory.Last(note => note.Row <= row).WorkingSet / Megabyte;

    private static async Task GenerateAsync(string path, int rows)
    {
        var random = new Random(1);
        await using var file = new StreamWriter(path);
        await file.WriteLineAsync("Identifiant;Nom du traitement;Direction;Finalité;Statut;En production depuis;Prestataire;Base légale;Risques;Commentaire");
        for (var row = 1; row <= rows; row++)
        {
            var text = Enumerable.Range(0, random.Next(FewestWords, MostWords + 1)).Select(_ => Words[random.Next(Words.Length)]).ToArray();
            var cut = text.Length / 3;
            await file.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"A-{row};Traitement {row};Direction {row % 40};{string.Join(' ', text[..cut])};En production;0{(row % 9) + 1}/2021;Éditeur {row % 300};Délibération n° {row % 900};{string.Join(' ', text[cut..(2 * cut)])};\"{string.Join(' ', text[(2 * cut)..])}\""));
        }
    }
}
