using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Supervision.Api.Draws.Bundles;
using Supervision.Api.Log;
using Supervision.Api.Log.Comparers;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Adversary;

/// <summary>
/// A city in which things are tried. Each is done in a transaction that is asked for everything that would be asked at its end, is looked at
/// there by whoever checks, and is rolled back: the next finds the city as it was.
/// </summary>
/// <param name="HasBundle">Whether there is a draw of which the files can be given to a verifier.</param>
internal sealed record Ground(string Name, SmallCity City, TestDatabase Database, PythonVerifier Python, bool HasBundle)
{
    private static readonly string[] Refusals =
    [
        "SV001", "SV002", PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.CheckViolation, PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.ForeignKeyViolation, PostgresErrorCodes.NotNullViolation,
    ];

    /// <summary>Null where what was made fits nothing here.</summary>
    public async Task<Outcome?> TryAsync(Attempted one)
    {
        await using var connection = new NpgsqlConnection(Database.OwnerInProgramSession);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        try
        {
            if (await ActAsync(connection, one) == 0)
            {
                return one.IsMade ? null : NotTried(one, "一行也没有写");
            }
        }
        catch (PostgresException refused) when (Refusals.Contains(refused.SqlState))
        {
            return new(one, Name, Verdict.Refused, $"数据库拒绝：{refused.ConstraintName ?? refused.MessageText}");
        }
        catch (PostgresException unfit) when (one.IsMade && unfit.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            return null;
        }
        catch (PostgresException wrong)
        {
            return NotTried(one, $"{wrong.SqlState} {wrong.MessageText}");
        }

        try
        {
            var named = await NamedAsync(transaction);

            if (named is null && one.Daily is { } daily)
            {
                named = await daily(connection);
            }

            if (named is not null)
            {
                return new(one, Name, Verdict.Named, named);
            }

            return await NotLogged.ReasonAsync(one, connection) is { } reason ? new(one, Name, Verdict.Beyond, reason) : new(one, Name, Verdict.Missed, "没有人指出");
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // A check that falls over names nothing.
            return new(one, Name, Verdict.Missed, $"核对中断：{broken.GetType().Name} {broken.Message}");
        }
    }

    /// <summary>What the check of the log and the verifiers say of the city as nobody touched it; null where all agree.</summary>
    public async Task<string?> NamedAsync()
    {
        await using var connection = new NpgsqlConnection(Database.OwnerInProgramSession);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        return await NamedAsync(transaction);
    }

    /// <summary>Done for good, in a copy.</summary>
    public async Task CommitAsync(Attempted one)
    {
        await using var connection = new NpgsqlConnection(Database.OwnerInProgramSession);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ActAsync(connection, one);
        await transaction.CommitAsync();
    }

    private static async Task<int> ActAsync(NpgsqlConnection connection, Attempted one)
    {
        if (one.Hand is Hand.Owner)
        {
            await connection.RunAsync("set local session_replication_role = replica");
            var changed = await one.Act(connection);
            await connection.RunAsync("set local session_replication_role = origin");
            return changed;
        }

        var role = one.Hand is Hand.Publisher ? "supervision_publisher" : "supervision_app";
        await connection.RunAsync($"set local role {role}");
        var written = await one.Act(connection);
        await connection.RunAsync("set constraints all immediate");
        await connection.RunAsync("reset role");
        return written;
    }

    private Task<string?> NamedAsync(NpgsqlTransaction transaction) => City.WithinAsync(async services =>
    {
        var db = services.GetRequiredService<SupervisionDb>();
        db.Database.SetDbConnection(transaction.Connection);
        await db.Database.UseTransactionAsync(transaction);
        var chain = await services.GetRequiredService<ChainCheck>().CheckAsync([], default);

        if (!chain.Succeeded(out var counts, out var broken))
        {
            return "log verify：" + broken.Message;
        }

        if (counts.Signed < counts.Log)
        {
            return $"log verify：其中{counts.Log - counts.Signed}条等待签署。";
        }

        if (Said(await services.GetRequiredService<RowCheck>().CheckAsync(default)) is { } altered)
        {
            return "log verify：" + altered;
        }

        return HasBundle ? await VerifiedAsync(services.GetRequiredService<AuditBundle>()) : null;
    });

    private async Task<string?> VerifiedAsync(AuditBundle bundle)
    {
        var folder = Directory.CreateTempSubdirectory("adversary").FullName;

        try
        {
            Value(await bundle.WriteAsync(TaskNumber, folder, default));

            if (Said(DrawBundle.Verify(folder)) is { } program)
            {
                return "核对程序：" + program;
            }

            return await Python.AskAsync(folder) is { } python ? "verify.py：" + python : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What was not written as it should have been has tried nothing, and fails the suite like a miss.
    private Outcome NotTried(Attempted one, string why) => new(one, Name, Verdict.Missed, "没有试成：" + why);

    private static string? Said<T>(Result<T> result) where T : notnull => result.Match<string?>(_ => null, problem => problem.Message);
}
