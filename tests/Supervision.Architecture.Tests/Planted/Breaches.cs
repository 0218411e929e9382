#pragma warning disable CA1812, CA5394, CA1852
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Guidance;
using Supervision.Core.Log.Records;

namespace Supervision.Architecture.Tests.Planted;

/// <summary>Does what a room of Core must not do; the walls are shown to see each of them.</summary>
internal sealed class Clerk
{
    public static async Task<DateTime> AskTheClockAsync()
    {
        await Task.Yield();
        return DateTime.Now;
    }

    public static IEnumerable<int> TakeAChance() => new[] { 1, 2 }.Select(number => new Random(number).Next());

    public static Guid MakeUp() => Guid.NewGuid();

    public static bool ReachTheDatabase(object thing) => thing is DbContext;

    public static List<Serilog.ILogger> Log() => [];

    public static void Speak() => Console.WriteLine();

    public static Guid StampByTheClock() => Guid.CreateVersion7();

    public static bool HoldItAgainstHim(object thing) => thing is AdministrativeGuidance;

    public static int ReadTheLog(LogEntry entry) => entry.Record.Length;
}

/// <summary>A clean one, so that the walls are shown to let it pass.</summary>
internal sealed class Neighbour
{
    public static Guid Stamp(DateTimeOffset at) => Guid.CreateVersion7(at);
}

internal class Unsealed;
