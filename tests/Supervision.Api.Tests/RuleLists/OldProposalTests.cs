using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Testing;

using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

/// <summary>A case as it was stored when it carried copies of its newest proposal and proofs by their sentences.</summary>
public sealed class OldProposalTests : IAsyncLifetime
{
    private const string Before = "20261128204212_BackChecksCodesProposals";

    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly ExemptionCase Asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
    private static readonly IRuleEngine Engine = RuleEngines.CompiledFor(Value(Rulebook.Load(Repository.PathTo("rules"))));
    private static readonly ExemptionDecision Decision = Value(Engine.Decide(Asked));

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync();
        await using var db = _database.NewOwnerContext();
        await db.GetService<IMigrator>().MigrateAsync(Before);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task It_is_read_decided_again_word_for_word_and_keeps_what_shows_its_conditions()
    {
        await StoreAsync();

        await DatabaseServer.BringUpToDateAsync(_database.OwnerConnectionString, CancellationToken.None);
        await _database.OpenProgramAsync();

        await using var db = _database.NewContext();
        var found = await db.Cases.SingleAsync();
        Assert.Equal([1, 2], found.Proposals.Select(made => made.Number));
        Assert.Equal((Outcome.MayNotPunish, Engine.Rulebook, true), (found.Outcome, found.Rulebook, found.ClausesToVerify));
        Assert.Equal("孙四", found.Proposed.By.Person);
        Assert.Equal(Text(Decision), Text(Value(Engine.Decide(found.Question))));
        Assert.Equal(Text(Decision), Text(found.Newest.Decision));
        Assert.Equal([Outcome.MayNotPunish], await db.Cases.NewestProposals().Select(newest => newest.Outcome).ToListAsync());
        ProofsStay(found);
    }

    [Fact]
    public async Task The_way_back_gives_the_case_its_copies_again()
    {
        await StoreAsync();
        await using var db = _database.NewOwnerContext();
        var migrator = db.GetService<IMigrator>();
        var whole = await OneAsync("select array[file::text, proposal::text, rulebook, outcome, clauses_to_verify::text, proposed::text] from enforcement_cases");

        await migrator.MigrateAsync();
        await migrator.MigrateAsync(Before);

        Assert.Equal(whole, await OneAsync("select array[file::text, proposal::text, rulebook, outcome, clauses_to_verify::text, proposed::text] from enforcement_cases"));
        Assert.Equal(["Open", "MayNotPunish"], await OneAsync("select array_agg(outcome order by number) from case_proposals"));
    }

    private static void ProofsStay(EnforcementCase found)
    {
        // What the list does not ask and the law does was not shown for itself then.
        var shown = ShownCondition.Of(found, ConditionProofs.BasisOf)
            .Where(one => one.Basis is ProofBasis.Officer && one.Id.Text.StartsWith("SAMR", StringComparison.Ordinal)).ToList();

        Assert.True(shown.Count > 2);
        Assert.All(shown, one => Assert.Equal([$"证明{one.Reason.Sentence}"], one.Lines));
        Assert.Contains(found.Texts.Proofs, proof => proof.Condition.Text == "以前的说法");
    }

    // As the program before wrote it: twice asked, the copies of the second on the case, each condition shown by its sentence.
    private async Task StoreAsync()
    {
        var signed = """{"by": {"person": "孙四", "department": "430300-SJ", "role": "inspector"}, "at": "2026-11-02T09:00:00+08:00"}""";
        var open = Decision with { Acts = [Decision.Acts[0] with { Outcome = Outcome.Open }] };
        var proofs = Leaves(Decision.Acts[0].Reasons).Select(reason => new { condition = reason.Sentence, lines = new[] { $"证明{reason.Sentence}" } })
            .Append(new { condition = "以前的说法", lines = new[] { "旧证据" } });
        var texts = new { fact = "事实", provision = "", evidence = Array.Empty<string>(), education = Array.Empty<string>(), commitment = (string?)null, proofs };

        await using var into = new NpgsqlConnection(_database.OwnerConnectionString);
        await into.OpenAsync();
        await using var command = new NpgsqlCommand("""
            create function require_newest_proposal() returns trigger language plpgsql as 'begin return null; end';
            create constraint trigger require_newest_proposal
                after insert or update of file, proposal, rulebook, outcome, clauses_to_verify, lookup on enforcement_cases
                deferrable initially deferred for each row execute function require_newest_proposal();
            insert into enforcement_cases (id, number, department, target, target_name, file, proposal, rulebook, outcome, clauses_to_verify, clauses_confirmed, texts, proposed)
                values ($1, '案1', '430300-SJ', '$8', '饭店', $2, $3, $4, 'MayNotPunish', true, false, $6, $7);
            insert into case_proposals (case_id, number, file, answer, rulebook, outcome, clauses_to_verify, by)
                values ($1, 1, $2, $5, $4, 'Open', false, $7), ($1, 2, $2, $3, $4, 'MayNotPunish', true, $7);
            """.Replace("$1", $"'{Id}'", StringComparison.Ordinal).Replace("$2", Json(Asked), StringComparison.Ordinal).Replace("$3", Json(Decision), StringComparison.Ordinal)
            .Replace("$4", $"'{Engine.Rulebook}'", StringComparison.Ordinal).Replace("$5", Json(open), StringComparison.Ordinal)
            .Replace("$6", Json(texts), StringComparison.Ordinal).Replace("$7", $"'{signed}'", StringComparison.Ordinal).Replace("$8", ConsistencyTests.Key(1).ToString(), StringComparison.Ordinal), into);
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<Reason> Leaves(IEnumerable<Reason> reasons) =>
        reasons.SelectMany(reason => reason.Parts.Count == 0 ? [reason] : Leaves(reason.Parts)).DistinctBy(reason => reason.Sentence);

    private static string Json(object value) => $"'{Text(value).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Text(object value) => JsonSerializer.Serialize(value, Jsonb.Options);

    private async Task<string[]> OneAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.OwnerConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The questions above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
