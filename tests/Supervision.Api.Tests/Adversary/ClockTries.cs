using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Tests.Log;
using Supervision.Core.Log.Records;

namespace Supervision.Api.Tests.Adversary;

/// <summary>Times that are not now, written as the role of the program into a database that is no demonstration.</summary>
internal static class ClockTries
{
    private static readonly (string What, TimeSpan After)[] Times =
    [
        ("倒退二十六年", TimeSpan.FromDays(-9500)), ("倒退一年", TimeSpan.FromDays(-365)), ("倒退一天", TimeSpan.FromDays(-1)), ("倒退一分钟", TimeSpan.FromMinutes(-1)),
        ("快十一分钟", TimeSpan.FromMinutes(11)), ("快一小时", TimeSpan.FromHours(1)), ("快一天", TimeSpan.FromDays(1)), ("快十一天", TimeSpan.FromDays(11)),
        ("快三十五年", TimeSpan.FromDays(12_800)),
    ];

    public static async Task<IReadOnlyList<Outcome>> AllAsync(int seed, int count)
    {
        await using var book = await LogBook.OpenOfficialAsync();
        await BeginAsync(book);
        var random = new Random(seed);
        var made = Enumerable.Range(0, count).Select(_ => random.Next(2) == 0
            ? TimeSpan.FromMinutes(-random.Next(1, 10_000_000)) : TimeSpan.FromMinutes(random.Next(11, 10_000_000)));
        var outcomes = new List<Outcome>();

        foreach (var (what, after) in Times.Concat(made.Select(after => ($"差{after.TotalMinutes.ToString(CultureInfo.InvariantCulture)}分钟", after))))
        {
            outcomes.Add(await TryAsync(book, $"日志条目{what}", connection =>
                Forged.EntryAsync(connection, LogKind.Withdrawal, "x", """{"record":"x"}""", after)));
            outcomes.Add(await TryAsync(book, $"审计记录{what}", connection => Forged.AuditAsync(connection, "别人", "{}", after)));
        }

        return outcomes;
    }

    /// <summary>What is true goes in: an entry of this minute.</summary>
    public static async Task<bool> HonestGoesInAsync()
    {
        await using var book = await LogBook.OpenOfficialAsync();
        await BeginAsync(book);
        LogBook.Ok(await book.IntegrateAsync());
        return (await book.VerifyAsync()).Succeeded(out _, out _);
    }

    // Entries of this minute in the trail and in the log, as the role of the program.
    private static async Task BeginAsync(LogBook book)
    {
        await book.LaterAsync(3);
        await using var db = book.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Forged.EntryAsync((NpgsqlConnection)db.Database.GetDbConnection(), LogKind.Withdrawal, "x", """{"record":"x"}""");
        await transaction.CommitAsync();
    }

    private static async Task<Outcome> TryAsync(LogBook book, string what, Func<NpgsqlConnection, Task<int>> act)
    {
        var tried = new Attempted(what, Hand.Program, act);
        await using var db = book.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();

        try
        {
            await act((NpgsqlConnection)db.Database.GetDbConnection());
        }
        catch (PostgresException refused) when (refused.SqlState is "SV001" or "SV002")
        {
            return new(tried, "正式数据库", Verdict.Refused, $"数据库拒绝：{refused.MessageText}");
        }

        return new(tried, "正式数据库", Verdict.Missed, "没有人指出");
    }
}
