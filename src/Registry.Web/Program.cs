using Microsoft.Extensions.Options;
using Registry.Web.Commands;
using Registry.Web.Demonstration;
using Registry.Web.Jobs;
using Registry.Web.Setup;

if (Verbs.AreMeantBy(args))
{
    return await Verbs.RunAsync(args, Terminal.OfProcess);
}

NativeMemory.KeepFewHeaps();
StartAhead.Begin();
try
{
    var app = RegistryApplication.Build(args);
    await using var _ = app;
    await DatabaseStartup.PrepareAsync(app.Services, CancellationToken.None);
    await DemonstrationAnnouncement.AnnounceAsync(app.Services, Console.Out, CancellationToken.None);
    app.AnnounceAddresses();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is StartRefusedException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
