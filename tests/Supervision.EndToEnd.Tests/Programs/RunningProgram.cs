using System.Diagnostics;
using Supervision.Core.Persistence.Local;

namespace Supervision.EndToEnd.Tests.Programs;

/// <summary>One of the programs as a process of its own, with a folder for its data.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private RunningProgram(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    public int Id => _process.Id;

    public bool Runs => !_process.HasExited;

    public static RunningProgram Start(string root, string program, params string[] words) => StartAt(null, root, program, words);

    private static RunningProgram StartAt(string? clock, string root, string program, string[] words)
    {
        // Where the tests run in the background, Ctrl-C is ignored by them and by whatever they start; a program that is to be stopped by it must not.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, program + ".dll"), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ProgramFolder.Variable] = root;
        start.Environment.Remove("ConnectionStrings__Supervision");
        start.Environment.Remove("ConnectionStrings__SupervisionOwner");
        start.Environment.Remove("SUPERVISION_CLOCK");

        if (clock is not null)
        {
            start.Environment["SUPERVISION_CLOCK"] = clock;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new(process);
    }

    /// <summary>Runs to its end; the answer is the exit code with all it printed.</summary>
    public static Task<(int Code, string Output)> RunAsync(string root, string program, params string[] words) =>
        RunAtAsync(null, root, program, words);

    /// <param name="clock">What the clock of the demonstration is set to; null for the real time.</param>
    public static async Task<(int Code, string Output)> RunAtAsync(string? clock, string root, string program, params string[] words)
    {
        await using var running = StartAt(clock, root, program, words);
        var output = await running._process.StandardOutput.ReadToEndAsync();
        await running._process.WaitForExitAsync();
        return (running._process.ExitCode, output + await running._error);
    }

    /// <summary>The first line that contains the words.</summary>
    public async Task<string> LineWithAsync(string words)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended before it said “{words}”: {await _error}");
    }

    /// <summary>Asks it to stop, as Ctrl-C and a service manager do; the answer is its exit code.</summary>
    public async Task<int> StopAsync(string signal = "TERM")
    {
        await SignalAsync(_process.Id, signal);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public static async Task SignalAsync(int process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
    }
}
