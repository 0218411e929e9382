namespace Supervision.Api.Hosting;

/// <summary>One run of one command: its services, where it prints, and when to stop.</summary>
public sealed record CommandRun(IServiceProvider Services, TextWriter Output, CancellationToken Cancel)
{
    /// <summary>A use case, the database, or whatever else is registered.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public Task PrintAsync(string line) => Output.WriteLineAsync(line);
}
