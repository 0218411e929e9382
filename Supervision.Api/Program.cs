using System.Globalization;
using Serilog;
using Serilog.Events;
using Supervision.Api.Commands;
using Supervision.Api.Hosting;
using Supervision.Core.Time;

await using var logger = new LoggerConfiguration()
    .MinimumLevel.Information()
    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
    .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
    .MinimumLevel.Override("System", LogEventLevel.Warning)
    // The command says in one line why the pages did not open.
    .Filter.ByExcluding(entry => entry.MessageTemplate.Text == "Hosting failed to start")
    .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture)
    .CreateLogger();

await using var host = new CommandHost(
    OfficeClock.At(TimeProvider.System, Environment.GetEnvironmentVariable("SUPERVISION_CLOCK")),
    logging => logging.ClearProviders().AddSerilog(logger));

return await CommandLine.RunAsync(host, args);
