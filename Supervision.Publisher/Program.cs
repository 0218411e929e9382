using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Supervision.Core.Calendars;
using Supervision.Core.Persistence;
using Supervision.Publisher.Hosting;

await using var logger = new LoggerConfiguration()
    .MinimumLevel.Information()
    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
    .MinimumLevel.Override("System", LogEventLevel.Warning)
    .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture)
    .CreateLogger();

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

if (args is not ["run" or "once", .. var rest] || PublisherSettings.Read(rest) is not { } settings)
{
    Console.Error.WriteLine(PublisherSettings.Usage);
    return 2;
}

var clock = OfficeClock.At(TimeProvider.System, Environment.GetEnvironmentVariable("SUPERVISION_CLOCK"));
var configured = Environment.GetEnvironmentVariable("ConnectionStrings__Supervision");
var opened = await DatabaseServer.OpenAsync(
    configured, settings.Root, Environment.GetEnvironmentVariable("SUPERVISION_DATABASE"), stop.Token);

if (!opened.Succeeded(out var server, out var problem))
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

await using (server)
{
    await server.BringUpToDateAsync(stop.Token);
    using var host = PublisherHost.Build(settings, server, clock, logging => logging.ClearProviders().AddSerilog(logger));
    var done = await Duties.DoAsync(host.Services, forever: args[0] == "run", stop.Token);
    Console.WriteLine($"公示任务已办 {done} 项。");
    return 0;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
