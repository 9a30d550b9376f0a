using Registry.Benchmarks;

if (args is not ["save"])
{
    await Console.Error.WriteLineAsync("Say what to measure: save (the server time of a question save).");
    return 2;
}

await SaveBenchmark.RunAsync(Console.Out);
return 0;
