using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Log;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>Targets and people are replaced by the rule alone, and the bundle verifies.</summary>
[InActs]
public sealed class ReplacementFlowTests(SiteStage stage) : IClassFixture<SiteStage>
{
    private const string Market = "湘潭市市场监督管理局";

    private readonly PageSite _site = stage.Site;
    private readonly SmallCity _city = stage.Site.City;

    // As they were drawn, before any of them was replaced.
    private List<SubjectKey> Targets => (List<SubjectKey>)stage.Kept;

    [Fact]
    public async Task Who_is_not_the_head_and_what_is_not_listed_is_refused()
    {
        await DrawAsync(_city, sealedTiers: false);
        stage.Kept = await TargetsAsync();
        var target = Targets[0];
        Assert.Equal("access.role", CodeOf(await Replace(SmallCity.Planner, target, 1, "absent")));
        Assert.Equal("replacement.reason-unknown", CodeOf(await Replace(SmallCity.Head, target, 1, "不合适")));
        Assert.Equal("replacement.reason-of-other", CodeOf(await Replace(SmallCity.Head, target, 1, "deregistered")));
        Assert.Equal("replacement.no-such-place", CodeOf(await Replace(SmallCity.Head, target, 3, "absent")));
        Assert.Equal("replacement.reason-of-other", CodeOf(await Drop(SmallCity.Head, target, "absent")));
        Assert.Equal("access.role", CodeOf(await Drop(SmallCity.Officer, target, "deregistered")));
    }

    [Fact]
    public async Task A_person_is_replaced_by_ticket()
    {
        var target = Targets[0];
        var asked = await StagedPlaces.ComingAsync(stage, target, Market);
        Assert.Equal("replacement.comes-himself", CodeOf(await Replace(new Actor(asked.Name, SmallCity.Head.Department, Role.Approver), target, 1, "absent")));
        var line = Value(await Replace(SmallCity.Head, target, 1, "absent"));

        Assert.Equal(asked.Inspector, line.In);
        Assert.Equal((1, Market, 1), (line.Seq, line.Team, line.Slot));
        await using var db = stage.NewContext();
        var check = await db.Checks.SingleAsync(c => c.Target == target);
        Assert.Contains(check.Officers, officer => officer.Certificate == "湘C" + line.In && officer.Slot == 1);
        Assert.DoesNotContain(check.Officers, officer => officer.Certificate == "湘C" + line.Out);
    }

    [Fact]
    public async Task A_target_is_replaced_by_the_next_reserve()
    {
        var target = Targets[1];
        var lines = Value(await Drop(SmallCity.Head, target, "deregistered"));

        Assert.Equal((2, target.ToString()), (lines[0].Seq, lines[0].Out));
        Assert.NotEmpty(lines[0].In);
        await using var db = stage.NewContext();
        Assert.False(await db.Checks.AnyAsync(c => c.Target == target));
        Assert.Equal("deregistered", (await db.Checks.IgnoreQueryFilters().SingleAsync(c => c.Target == target)).DroppedBecause);
        Assert.Equal(6, (await db.Checks.SingleAsync(c => c.Target == SubjectKey.Parse(lines[0].In))).Officers.Count);
        Assert.Equal("check.not-found", CodeOf(await Drop(SmallCity.Head, target, "deregistered")));
    }

    [Fact]
    public async Task A_granted_recusal_is_a_replacement()
    {
        var target = Targets[2];
        await using var db = stage.NewContext();
        var inspector = (await db.AssignedRows.SingleAsync(row => row.Target == target.ToString() && row.Team == Market && row.Slot == 2)).Inspector;
        Assert.Equal("recusal-request.not-on-check", CodeOf(await Ask(target, "9999")));
        var first = Value(await Ask(target, inspector));
        Assert.Equal("recusal-request.waiting", CodeOf(await Ask(target, inspector)));

        Assert.Equal("access.role", CodeOf(await Decide(SmallCity.Officer, first, true)));
        Assert.Empty(Value(await Decide(SmallCity.Head, first, false)));
        Assert.Equal("recusal-request.not-found", CodeOf(await Decide(SmallCity.Head, first, true)));

        var second = Value(await Ask(target, inspector));
        await StagedPlaces.GrantAsync(stage, inspector, chief: true);
        Assert.Equal("recusal-request.about-chief", CodeOf(await Decide(SmallCity.Chief, second, true)));
        await StagedPlaces.GrantAsync(stage, inspector, chief: false);
        Assert.Equal("recusal-request.about-head", CodeOf(await Decide(SmallCity.Head, second, true)));
        var line = Assert.Single(Value(await Decide(SmallCity.Chief, second, true)));
        Assert.Equal((3, inspector, "recusal-granted"), (line.Seq, line.Out, line.Reason));
        Assert.NotEqual(inspector, line.In);
    }

    [Fact]
    public async Task After_a_result_nobody_is_replaced()
    {
        var target = Targets[3];
        var before = Value(await Replace(SmallCity.Head, target, 2, "occupied"));
        Assert.Equal(4, before.Seq);
        Value(await ApproveAllAsync(_city, TaskNumber));

        // As if the notice had gone out and the result been entered; how they come is no matter here.
        await using var owner = stage.NewOwnerContext();
        await owner.TamperAsync(
            $"""
            update inspection_checks set code = approved, scanned = approved, entered = approved, ended_on = '2026-10-01'
            where target = '{target}'
            """);
        Assert.Equal("replacement.result-entered", CodeOf(await Replace(SmallCity.Head, target, 1, "occupied")));
    }

    [Fact]
    public async Task The_bundle_holds_every_replacement_as_it_was_logged()
    {
        const int Expected = 4;
        var folder = await ExportAsync();
        Assert.Equal(Expected, Value(DrawBundle.Verify(folder)).Replacements.Count);
        Assert.Equal(Expected, Value(DrawBundle.Verify(folder)).Log!.Replacements);

        await using var db = stage.NewContext();
        var attempt = await db.Attempts.SingleAsync();
        var records = await db.LogEntries.Where(entry => entry.Kind == LogKind.Replacement).OrderBy(entry => entry.Index).Select(entry => entry.Record).ToListAsync();
        var lines = Value(DrawBundle.Verify(folder)).Replacements;
        Assert.Equal(Expected, records.Count);
        var rule = Value(RuleReader.Rule(attempt.RuleJson!));
        Assert.All(records.Zip(lines), pair => Assert.Contains(pair.Second.Digest(rule, attempt.FrameKey), pair.First, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    // That there was a replacement and why is public at once; who, only where the check is over.
    [Fact]
    public async Task The_public_page_tells_why_at_once_and_who_when_the_check_is_over()
    {
        var (waiting, over) = (Targets[0], Targets[3]);
        var page = await _site.ReadAsync(Links.Draw(TaskNumber, 1));
        var rows = page.QuerySelectorAll("table").Single(table => table.TextContent.Contains("全部替换", StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        await using var db = stage.NewContext();
        var lines = await db.ReplacementRows.OrderBy(row => row.Seq).ToListAsync();
        Assert.Equal(4, rows.Count);
        Assert.Contains("病假、产假等不能履职", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines.Single(line => line.Target == waiting.ToString()).In, rows[0], StringComparison.Ordinal);
        Assert.Contains("检查结束后公开", rows[1], StringComparison.Ordinal);
        Assert.Contains(lines.Single(line => line.Target == over.ToString()).In, rows[3], StringComparison.Ordinal);
        Assert.Contains("最少的有", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_refuses_every_other_way()
    {
        var target = Targets[4];
        await using var db = stage.NewOwnerContext();
        var attempt = (await db.Attempts.SingleAsync()).Id.Value;
        var chosen = target.ToString();

        foreach (var sql in new[]
        {
            "update replacement_rows set \"in\" = '43030006' where seq = 1", "delete from replacement_rows", "truncate replacement_rows",
            $"insert into replacement_rows select attempt, 9, target, team, slot, \"out\", \"in\", ticket, load, reason, approved from replacement_rows where seq = 1",
            $"insert into replacement_rows select attempt, 4, target, team, slot, \"out\", \"in\", ticket, load, reason, approved from replacement_rows where seq = 1",
            $"insert into assigned_rows select attempt, target, team, 3, '43030006x', ticket from assigned_rows limit 1",
            $"insert into drawn_rows select attempt, 'project:mine', stratum, 9999, ticket, false from drawn_rows limit 1",
            $"update inspection_checks set officers = officers - 0 where target = '{chosen}'",
            $"update inspection_checks set dropped = approved where target = '{chosen}'",
            $"delete from inspection_checks where target = '{chosen}'",
            "update recusal_requests set granted = true where granted = false", "delete from recusal_requests",
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(refused.SqlState == "SV001", $"{sql}: {refused.SqlState} {refused.MessageText}");
        }

        Assert.NotEqual(Guid.Empty, attempt);
    }

    // The entry is right, and the check names the one before or somebody else all the same.
    [Fact]
    public async Task Nobody_comes_under_cover_of_a_replacement()
    {
        var target = Targets[5];
        foreach (var officers in new[]
        {
            "officers - 0", "jsonb_set(officers, '{0,certificate}', officers #> '{1,certificate}')", Substituted("'某某'", "certificate"),
            Substituted("name", "'湘C某某'"),
        })
        {
            await using var db = stage.NewContext();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into replacement_rows select made.id, 5, {target.ToString()}, {Market}, 2, by_ticket.*, 'occupied', approved
                from draw_attempts as made, substitute_by_ticket(made, {target.ToString()}, {Market}, 2, false) as by_ticket, replacement_rows where seq = 4
                """);
            await LogAsync(db, 5);
#pragma warning disable EF1002 // The words are the test's own.
            await db.Database.ExecuteSqlRawAsync($"update inspection_checks set officers = {officers.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)} where target = {{0}}", target.ToString());
#pragma warning restore EF1002
            var refused = await Assert.ThrowsAsync<PostgresException>(() => transaction.CommitAsync());
            Assert.Equal("SV001", refused.SqlState);
            Assert.Contains("检查人员由抽取和替换决定", refused.MessageText, StringComparison.Ordinal);
        }
    }

    // Who really comes, at his place: under whatever name and certificate number.
    private static string Substituted(string name, string certificate) =>
        $$"""
        (select jsonb_agg(case when officer ->> 'department' = '430300-SJ' and officer ->> 'slot' = '2'
                then officer || (select jsonb_build_object('name', {{name}}, 'certificate', {{certificate}}, 'validTo', valid_to) from roster_rows
                    where inspector = (select "in" from replacement_rows where seq = 5))
                else officer end)
            from jsonb_array_elements(officers) as officer)
        """;

    private static async Task LogAsync(SupervisionDb db, int seq)
    {
        var digest = (await db.Database.SqlQuery<string>(
            $"""select replacement_digest(made, entry) as "Value" from draw_attempts as made, replacement_rows as entry where entry.seq = {seq}""")
            .ToListAsync()).Single();
        await new Ledger(db).LogAsync(new ReplacementRecord(1, seq, digest), TaskNumber, SmallCity.At("2026-10-01T09:00"), default);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    // The next number, a person of the right team: refused to the program, and to an owner who takes the guards away found by everybody who verifies.
    [Fact]
    public async Task A_forged_substitute_is_refused_and_found()
    {
        var target = Targets[5];
        await using var db = stage.NewContext();
        var places = await db.AssignedRows.Where(row => row.Target == target.ToString() && row.Team == Market).ToListAsync();
        var chosen = Enumerable.Range(1, 6).Select(i => $"43030{i:000}").Where(number => places.All(place => place.Inspector != number)).ToList();
        FormattableString forged =
            $"""
            insert into replacement_rows select attempt, 5, {target.ToString()}, team, 2, {places.Single(p => p.Slot == 2).Inspector}, {chosen[^1]},
            repeat('0', 64), load, reason, approved from replacement_rows where seq = 4
            """;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(forged));
        Assert.Contains("不能另选", refused.MessageText, StringComparison.Ordinal);

        await using var owner = stage.NewOwnerContext();
        await owner.Database.ExecuteSqlAsync($"alter table replacement_rows disable trigger require_replacement_by_ticket");
        await owner.Database.ExecuteSqlAsync($"alter table replacement_rows disable trigger require_replacement_in_log");
        await owner.Database.ExecuteSqlAsync(forged);

        Assert.Equal("replacement.stored-differs", CodeOf(await Replace(SmallCity.Head, target, 1, "absent")));
        var folder = await ExportAsync();
        Assert.Equal("draw.differs", CodeOf(DrawBundle.Verify(folder)));
        Directory.Delete(folder, recursive: true);
    }

    private async Task<List<SubjectKey>> TargetsAsync()
    {
        await using var db = stage.NewContext();
        return await db.Checks.OrderBy(check => check.Target).Select(check => check.Target).ToListAsync();
    }

    private async Task<string> ExportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, TaskNumber, folder, SmallCity.ToAuditors, default)));
        return folder;
    }

    private Task<Result<ReplacementLine>> Replace(Actor actor, SubjectKey target, int slot, string reason) =>
        _city.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace =>
            replace.ExecuteAsync(actor, TaskNumber, target, Market, slot, reason, default));

    private Task<Result<IReadOnlyList<ReplacementLine>>> Drop(Actor actor, SubjectKey target, string reason) =>
        _city.WithAsync<DropTarget, Result<IReadOnlyList<ReplacementLine>>>(drop => drop.ExecuteAsync(actor, TaskNumber, target, reason, default));

    private Task<Result<RecusalRequestId>> Ask(SubjectKey target, string inspector) =>
        _city.WithAsync<RequestRecusal, Result<RecusalRequestId>>(request =>
            request.ExecuteAsync(SmallCity.Archivist, TaskNumber, target, inspector, "第1饭店（样例）负责人", "与本人有债务纠纷", default));

    private Task<Result<IReadOnlyList<ReplacementLine>>> Decide(Actor actor, RecusalRequestId id, bool granted) =>
        _city.WithAsync<DecideRecusal, Result<IReadOnlyList<ReplacementLine>>>(decide =>
            decide.ExecuteAsync(actor, TaskNumber, id, granted, "经核实", default));
}
