using Registry.Benchmarks;

switch (args)
{
    case ["save"]:
        await SaveBenchmark.RunAsync(Console.Out);
        return 0;
    case ["peaks"]:
        await PeaksBenchmark.RunAsync(Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say what to measure: save (the server time of a question save), peaks (training, size and explanation of the pollution-peak model).");
        return 2;
}
