using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Testing;
using Supervision.Testing.Bundles;

namespace Supervision.Core.Tests.Persistence;

/// <summary>The database works out every replacement by itself: it takes what the program works out, and nothing that anybody might like better.</summary>
public sealed class ReplacementGuardTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Draws = 200;

    [Fact]
    public async Task What_the_program_works_out_is_taken_and_every_other_choice_is_refused()
    {
        var seen = new HashSet<string>();

        for (var number = 0; number < Draws; number++)
        {
            var draw = await StoredDraw.PutAsync(database, number);
            await using var db = database.NewContext();
            await db.Database.OpenConnectionAsync();
            var program = (NpgsqlConnection)db.Database.GetDbConnection();
            await draw.LockAsync(program);
            var random = new Random(number);

            for (var step = 0; step < 4 && draw.Places.Targets.Count > 0; step++)
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                var ledger = new Ledger(db);

                foreach (var line in Step(draw, random))
                {
                    await RefusedAsync(program, draw, line, random);
                    await InsertAsync(program, draw, line, StoredDraw.Signature);
                    await draw.LogAsync(ledger, line);
                    seen.Add(Kind(draw, line));
                }

                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }
        }

        // Each way of section 7 came about.
        Assert.Superset(new HashSet<string>
        {
            "a reserve comes", "no reserve is left", "a person comes", "nobody is left", "somebody recused goes by himself", "an empty place is filled",
            "c grows", "in a group",
        }, seen);
    }

    [Fact]
    public async Task A_reserve_does_not_come_without_its_people()
    {
        var number = Enumerable.Range(1000, 500).First(n => Replaced(n, out _).Count > 1);
        var draw = await StoredDraw.PutAsync(database, number);
        await using var db = database.NewContext();
        await db.Database.OpenConnectionAsync();
        var program = (NpgsqlConnection)db.Database.GetDbConnection();
        await draw.LockAsync(program);
        var lines = Replaced(number, out var target);
        Assert.Equal(target, lines[0].Out);

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await InsertAsync(program, draw, lines[0], StoredDraw.Signature);
            await draw.LogAsync(new Ledger(db), lines[0]);
            await db.SaveChangesAsync();
            var refused = await Assert.ThrowsAsync<PostgresException>(() => transaction.CommitAsync());
            Assert.Contains("没有替换", refused.MessageText, StringComparison.Ordinal);
        }

        db.ChangeTracker.Clear();
        await using var whole = await db.Database.BeginTransactionAsync();
        var ledger = new Ledger(db);
        await InsertAsync(program, draw, lines[0], StoredDraw.Signature);
        await draw.LogAsync(ledger, lines[0]);
        await RefusedAsync(program, draw, lines[1] with { Reason = "recusal" }, StoredDraw.Signature);

        foreach (var line in lines.Skip(1))
        {
            await InsertAsync(program, draw, line, StoredDraw.Signature);
            await draw.LogAsync(ledger, line);
        }

        await db.SaveChangesAsync();
        await whole.CommitAsync();
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1002, false)]
    public async Task What_the_log_does_not_tell_in_the_same_transaction_is_no_replacement(int from, bool hasPeople)
    {
        var number = Enumerable.Range(from, 500).First(n => RandomBundle.HasPeople(n) == hasPeople && Replaced(n, out _).Count == 1);
        var draw = await StoredDraw.PutAsync(database, number);
        await using var db = database.NewContext();
        await db.Database.OpenConnectionAsync();
        var program = (NpgsqlConnection)db.Database.GetDbConnection();
        await draw.LockAsync(program);
        var line = Assert.Single(Replaced(number, out _));

        await UnloggedAsync(db, program, draw, line, null);
        await UnloggedAsync(db, program, draw, line, line with { Seq = line.Seq + 1 });
        await UnloggedAsync(db, program, draw, line, line with { Reason = "leave" });

        // An entry of another transaction does not do either.
        await using (var alone = await db.Database.BeginTransactionAsync())
        {
            await draw.LogAsync(new Ledger(db), line);
            await db.SaveChangesAsync();
            await alone.CommitAsync();
        }

        await UnloggedAsync(db, program, draw, line, null);
        await using var together = await db.Database.BeginTransactionAsync();
        await draw.LogAsync(new Ledger(db), line);
        await db.SaveChangesAsync();
        await InsertAsync(program, draw, line, StoredDraw.Signature);
        await together.CommitAsync();
    }

    private static async Task UnloggedAsync(
        SupervisionDb db, NpgsqlConnection program, StoredDraw draw, ReplacementLine line, ReplacementLine? told)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await InsertAsync(program, draw, line, StoredDraw.Signature);

        if (told is not null)
        {
            await draw.LogAsync(new Ledger(db), told);
            await db.SaveChangesAsync();
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() => transaction.CommitAsync());
        Assert.Equal("SV001", refused.SqlState);
        Assert.Contains("透明日志", refused.MessageText, StringComparison.Ordinal);
        db.ChangeTracker.Clear();
    }

    // What comes of the first target that gives way to a reserve, in a draw of its own.
    private static IReadOnlyList<ReplacementLine> Replaced(int number, out string target)
    {
        var bundle = StoredDraw.Read(RandomBundle.Make(number));
        var outcome = bundle.Draw();
        var places = new DrawnPlaces(bundle, outcome);
        target = places.Targets.Keys.Order(StringComparer.Ordinal).FirstOrDefault("");
        return places.Drop(target, "gone").Match(lines => lines, _ => []);
    }

    private static IReadOnlyList<ReplacementLine> Step(StoredDraw draw, Random random)
    {
        var target = draw.Places.Targets.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(draw.Places.Targets.Count));
        var team = draw.Bundle.Rule.Teams[random.Next(draw.Bundle.Rule.Teams.Count)].Team;
        var people = draw.Places.At(target, team);

        if (people.Count == 0 || random.Next(4) == 0)
        {
            return draw.Places.Drop(target, "gone").Match(lines => lines, problem => throw new InvalidOperationException(problem.Message));
        }

        var slot = random.Next(people.Count) + 1;
        var reason = people[slot - 1] is null ? "back" : random.Next(2) == 0 ? "leave" : "recusal";
        return draw.Places.Replace(target, team, slot, reason)
            .Match<IReadOnlyList<ReplacementLine>>(line => [line], problem => throw new InvalidOperationException(problem.Message));
    }

    private static string Kind(StoredDraw draw, ReplacementLine line) =>
        line.OfTarget ? line.In.Length > 0 ? "a reserve comes" : "no reserve is left"
        : line.Reason == ReplacementReason.Recused ? "somebody recused goes by himself"
        : line.In.Length == 0 ? "nobody is left"
        : line.Reason == "back" ? "an empty place is filled"
        : line.Load > draw.Outcome.Teams.Single(team => team.Team == line.Team).Load ? "c grows"
        : draw.Bundle.Rule.Teams.Single(team => team.Team == line.Team).Unit is TeamUnit.Group ? "in a group"
        : "a person comes";

    private static async Task RefusedAsync(NpgsqlConnection program, StoredDraw draw, ReplacementLine line, Random random)
    {
        foreach (var other in Others(draw, line, random).Where(other => other != line).Distinct().OrderBy(_ => random.Next()).Take(5))
        {
            await RefusedAsync(program, draw, other, StoredDraw.Signature);
        }

        await RefusedAsync(program, draw, line, StoredDraw.Signature.Replace("approver", "planner", StringComparison.Ordinal));
    }

    private static IEnumerable<ReplacementLine> Others(StoredDraw draw, ReplacementLine line, Random random)
    {
        yield return line with { Ticket = line.Ticket.Length == 0 ? new string('0', 64) : (line.Ticket[0] == '0' ? "1" : "0") + line.Ticket[1..] };
        yield return line with { In = "", Ticket = "" };
        yield return line with { Load = line.Load + 1 };
        yield return line with { Load = line.Load - 1 };
        yield return line with { Out = line.Out + "1" };
        yield return line with { Slot = line.Slot + 9 };
        yield return line with { Reason = "不合适" };
        yield return line with { Reason = line.OfTarget ? "leave" : "gone" };

        var any = draw.Outcome.Result[random.Next(draw.Outcome.Result.Count)];
        var reserves = draw.Outcome.Result.Where(row => row.Reserve && line.OfTarget);
        var people = line.OfTarget ? [] : draw.Bundle.Roster.Of(line.Team).OrderBy(_ => random.Next()).Take(3);
        var seed = DrawText.InspectorSeed(DrawText.Master(draw.Bundle.Reveal));

        foreach (var row in reserves.Append(any).Take(3))
        {
            yield return line with { In = row.Target, Ticket = row.Ticket };
        }

        foreach (var person in people)
        {
            yield return line with { In = person.Inspector, Ticket = DrawText.PairTicket(seed, line.Target, person.Inspector) };
        }
    }

    private static async Task RefusedAsync(NpgsqlConnection program, StoredDraw draw, ReplacementLine line, string approved)
    {
        await StoredDraw.ExecuteAsync(program, "savepoint before");
        var refused = await Record.ExceptionAsync(() => InsertAsync(program, draw, line, approved));
        await StoredDraw.ExecuteAsync(program, "rollback to savepoint before");
        Assert.True(refused is PostgresException { SqlState: "SV001" }, $"{draw.Bundle.CommitDigest}: {line}: {refused?.Message}");
    }

    private static Task<int> InsertAsync(NpgsqlConnection program, StoredDraw draw, ReplacementLine line, string approved) => StoredDraw.ExecuteAsync(
        program, "insert into replacement_rows values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)", draw.Id.Value, line.Seq, line.Target,
        line.Team, line.Slot, line.Out, line.In, line.Ticket, line.Load, line.Reason, approved);
}
