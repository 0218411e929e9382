using System.Text.Json;
using Microsoft.Extensions.Logging;
using Supervision.Api.Log;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Log;

/// <summary>A row that cannot be held against the log is named, and what may be a fault of the program is told to whoever keeps it.</summary>
public sealed class RowAtHandTests
{
    private readonly Told _told = new();

    [Fact]
    public async Task A_fault_of_the_program_names_the_row_and_stands_in_its_own_log()
    {
        var problem = await ReadAsync(() => throw new KeyNotFoundException("no such item"));

        Assert.Equal("log.altered", problem.Code);
        Assert.Contains("任务一（inspection_tasks）读不出来", problem.Message, StringComparison.Ordinal);
        var (text, cause) = Assert.Single(_told.Entries);
        Assert.Contains("任务一（inspection_tasks）", text, StringComparison.Ordinal);
        Assert.IsType<KeyNotFoundException>(cause);
    }

    [Fact]
    public async Task A_row_whose_text_is_broken_is_named_and_no_fault_of_the_program()
    {
        var problem = await ReadAsync(() => throw new JsonException("not closed"));

        Assert.Contains("任务一（inspection_tasks）读不出来", problem.Message, StringComparison.Ordinal);
        Assert.Empty(_told.Entries);
    }

    [Fact]
    public async Task What_is_no_matter_of_a_row_is_thrown_on() =>
        await Assert.ThrowsAsync<TimeoutException>(() => ReadAsync(() => throw new TimeoutException()));

    private async Task<Problem> ReadAsync(Action fault)
    {
        var row = new RowAtHand(_told);
        var read = await row.ReadAsync("任务", () =>
        {
            row.Is("任务一", "inspection_tasks");
            fault();
            return Task.FromResult(0);
        });
        return read.Match(_ => throw new InvalidOperationException("It was read."), problem => problem);
    }

    private sealed class Told : ILogger<RowAtHand>
    {
        public List<(string Text, Exception? Cause)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((formatter(state, exception), exception));
    }
}
