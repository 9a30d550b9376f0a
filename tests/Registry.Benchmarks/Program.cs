using Registry.Benchmarks;

switch (args)
{
    case ["save"]:
        await SaveBenchmark.RunAsync(Console.Out);
        return 0;
    case ["publish"]:
        await PublishBenchmark.RunAsync(Console.Out);
        return 0;
    case ["public", .. var options]:
        return await PublicBenchmark.RunAsync(options, Console.Out);
    case ["api", .. var options]:
        return await PublicBenchmark.RunApiAsync(options, Console.Out);
    case [ApiRival.Verb, var database, var address]:
        await ApiRival.RunAsync(database, address);
        return 0;
    case [SearchRival.Verb, var database, var address]:
        await SearchRival.RunAsync(database, address);
        return 0;
    case [BytesRival.Verb, var file, var address]:
        await BytesRival.RunAsync(file, address);
        return 0;
    case ["import", .. var options]:
        await ImportBenchmark.RunAsync(options, Console.Out);
        return 0;
    case ["export", "--data", var data]:
        return await ExportBenchmark.RunAsync(data, Console.Out);
    case ["peaks"]:
        await PeaksBenchmark.RunAsync(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Say what to measure: save (the server time of a question save), publish (a version until it is durable), public [--notices 100000] [--data DIRECTORY] (what readers wait for, beside bare rivals), "
            + "api [--notices 10000] [--data DIRECTORY] (item, list and search of the API beside bare ones), import [rows] (100,000 rows into an inventory), "
            + "export --data DIRECTORY (all notices in each format: first byte, speed, memory) "
            + "or peaks (training, size and explanation of the pollution-peak model).");
        return 2;
}
