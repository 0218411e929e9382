using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Api.Plans;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Log.Records;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>A joint task goes from its plan to the lock.</summary>
[InActs]
public sealed class DrawFlowTests(CityStage stage) : IClassFixture<CityStage>
{
    private readonly SmallCity _city = stage.City;

    private HeldCeremony Ceremony
    {
        get => (HeldCeremony)stage.Kept;
        set => stage.Kept = value;
    }

    [Fact]
    public async Task A_plan_is_published_after_its_review_approval_and_filing()
    {
        Value(await _city.WithAsync<DraftPlan, Result<AnnualPlan>>(draft =>
            draft.ExecuteAsync(SmallCity.Planner, Plan, 2026, "2026年度抽查计划", [SmallCity.Task(1)], default)));
        Assert.Equal("plan.not-yet", CodeOf(await Step(Plan, PlanStep.Publish, SmallCity.Planner)));
        Value(await Step(Plan, PlanStep.Review, SmallCity.Lawyer));
        Value(await Step(Plan, PlanStep.Approve, SmallCity.Head));
        Value(await Step(Plan, PlanStep.FileWithSuperior, SmallCity.Planner, "湘市监备〔2026〕1号"));
        Value(await Step(Plan, PlanStep.FileWithJustice, SmallCity.Planner, "潭司备〔2026〕3号"));
        Value(await Step(Plan, PlanStep.Publish, SmallCity.Planner));
        Value(await _city.WithAsync<MakeTask, Result<InspectionTask>>(make =>
            make.ExecuteAsync(SmallCity.Planner, Plan, 1, TaskNumber, true, default)));
    }

    [Fact]
    public async Task A_register_that_is_up_to_date_is_frozen_once()
    {
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        Assert.Equal("register.never-synced", CodeOf(await Freeze()));
        await _city.SyncAsync();

        var attempt = Value(await Freeze());
        Assert.Equal(196, attempt.FrameSize);
        Assert.Equal(4, attempt.Excluded[Exclusion.Status]);
        Assert.Equal("attempt.still-standing", CodeOf(await Freeze()));
    }

    [Fact]
    public async Task The_parties_commit_before_the_rule_is_published()
    {
        Ceremony = await HeldCeremony.CallAsync(_city, new(2026, 9, 15), TaskNumber);
        Value(await Ceremony.EnterCommitmentAsync(0));
        Assert.Equal("ceremony.not-all-committed", CodeOf(await Ceremony.RulesAsync()));
        Value(await Ceremony.EnterCommitmentAsync(1));
        Value(await Ceremony.EnterCommitmentAsync(2));
        Assert.Equal("ceremony.nothing-left", CodeOf(await Ceremony.OpenAsync(0)));
        Value(await Ceremony.RulesAsync());

        await using var db = stage.NewContext();
        var committed = await db.Attempts.SingleAsync();
        Assert.Equal(committed.CommitDigest, Digest.Of(committed.RuleJson!));
    }

    [Fact]
    public async Task Each_party_opens_what_it_committed_to()
    {
        await Ceremony.WitnessAsync();
        Assert.Equal("draw.commitment-differs", CodeOf(await Ceremony.OpenAsync(0, asIf: 1)));
        Assert.Equal("value.still-closed", CodeOf(await Ceremony.SayAsync(0, HeldCeremony.Lottery, "314")));
        await Ceremony.OpenAllAsync();
    }

    [Fact]
    public async Task The_public_value_is_entered_when_it_is_due_and_from_the_named_source()
    {
        Assert.Equal("attempt.source-not-due", CodeOf(await Ceremony.SayAsync(0, HeldCeremony.Lottery, "314")));

        _city.Clock.Set(SmallCity.At("2026-09-15T21:20"));
        Assert.Equal("value.form", CodeOf(await Ceremony.SayAsync(0, HeldCeremony.Lottery, " 314")));
        Assert.Equal("value.source-unknown", CodeOf(await Ceremony.SayAsync(0, "别的来源", "314")));
        await Ceremony.LookUpAsync("314");
    }

    [Fact]
    public async Task The_draw_is_locked_with_a_check_for_each_target()
    {
        var outcome = Value(await _city.WithAsync<ConductDraw, Result<DrawOutcome>>(draw =>
            draw.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));
        var checks = Value(await _city.WithAsync<LockDraw, Result<int>>(lockDraw =>
            lockDraw.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));
        Assert.Equal(outcome.Result.Count(line => !line.Reserve), checks);
    }

    [Fact]
    public async Task The_bundle_verifies_and_a_changed_line_is_found()
    {
        await using var db = stage.NewContext();
        var checks = await db.Checks.CountAsync();
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, TaskNumber, folder, SmallCity.ToAuditors, default)));

        var verified = Value(DrawBundle.Verify(folder));
        Assert.Equal(checks, verified.Result.Count(line => !line.Reserve));

        var frame = Path.Combine(folder, DrawFiles.FrameName);
        File.WriteAllText(frame, File.ReadAllText(frame).Replace(",S1\n", ",S2\n", StringComparison.Ordinal));
        Assert.False(DrawBundle.Verify(folder).Succeeded(out _, out var problem));
        Assert.Equal("draw.digest-differs", problem.Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_database_refuses_every_change_to_what_was_drawn()
    {
        await using var db = stage.NewOwnerContext();

        foreach (var sql in new[]
        {
            "update frame_rows set stratum = 'S9'", "delete from drawn_rows", "truncate assigned_rows", "update log_entries set record = 'x'",
            "delete from audit_entries", "update draw_attempts set rule_json = 'x'", "update draw_attempts set frame_root = ''",
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Equal("SV001", refused.SqlState);
        }
    }

    [Fact]
    public async Task The_log_tells_the_whole_draw_in_its_order()
    {
        await using var db = stage.NewContext();
        var kinds = await db.LogEntries.OrderBy(entry => entry.Index).Select(entry => entry.Kind).ToListAsync();
        Assert.Equal(
            [
                LogKind.PlanPublished, LogKind.TaskMade, LogKind.DrawFrozen, LogKind.DrawCommitted, LogKind.DrawValue, LogKind.DrawOpened, LogKind.DrawOpened,
                LogKind.DrawOpened, LogKind.DrawValue, LogKind.DrawRevealed, LogKind.DrawDone, LogKind.DrawLocked,
            ],
            kinds);
    }

    private Task<Result<AnnualPlan>> Step(string plan, PlanStep step, Actor actor, string? number = null) =>
        _city.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(actor, plan, step, number, default));

    private Task<Result<DrawAttempt>> Freeze() =>
        _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default));
}
