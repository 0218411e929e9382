using System.Text.Json;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Testing;

using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

/// <summary>Three cases of one, two and three acts, the first of each listed nowhere, decided again by a draft whose words nobody has read.</summary>
public sealed class ReplayTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset At = SmallCity.At("2026-11-02T09:00");
    private static readonly ExemptionCase Asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
    private static readonly RuleSources Today = Value(RuleSources.From(Repository.PathTo("rules")));

    private readonly List<ChangedAct> _told = [];

    public async ValueTask InitializeAsync()
    {
        await using var db = database.NewContext();
        if (db.Cases.Any())
        {
            return;
        }

        await using var owner = database.NewOwnerContext();
        await owner.PlantAsync(Past(1, Act("a1", 100)), Past(2, Act("a1", 100), Act("a2", 300)), Past(3, Act("a1", 200), Act("a2", 310), Act("a3", 320)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_act_is_judged_again_and_each_case_is_named_once()
    {
        var report = await ReplayAsync(Draft());

        Assert.Equal((3, 6, 3, 2), (report.Cases, report.Acts, report.Unchanged, report.ChangedCases));
        var change = Assert.Single(report.Changes);
        Assert.Equal((Outcome.MayNotPunish, Outcome.Refer, 3, 2), (change.Was, change.Becomes, change.Count, change.Cases));
        Assert.Equal(["案2", "案3"], change.Numbers);
        Assert.Equal(930, change.Money["goods_value"]);
        Assert.Equal(["案2 a2", "案3 a2", "案3 a3"], _told.Select(act => $"{act.Number} {act.Act}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Under_the_rules_that_decided_no_act_changes()
    {
        var report = await ReplayAsync(Today);

        Assert.Equal((6, 6, 0), (report.Acts, report.Unchanged, report.ChangedCases));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task The_compiled_engine_screens_and_counts_the_same()
    {
        var (whole, screened) = (await ReplayAsync(Draft()), await RunAsync(DraftEngines.Screening(BookOf(Draft()))));

        Assert.Equal(JsonSerializer.Serialize(whole.Changes), JsonSerializer.Serialize(Value(screened).Changes));
    }

    [Fact]
    public async Task Where_the_engines_answer_one_changed_act_differently_the_run_stops_and_says_which()
    {
        var disagreeing = new DraftEngines(RuleEngines.CompiledFor(BookOf(Draft())), RuleEngines.For(BookOf(Today)));

        var stopped = await RunAsync(disagreeing);

        Assert.False(stopped.Succeeded(out _, out var problem));
        Assert.Equal("rules.engines-disagree", problem.Code);
        Assert.Matches("案件案[23]的行为a2，两种引擎的结果不同：编译引擎为.+，NRules为.+。", problem.Message);
    }

    private async Task<Replay> ReplayAsync(RuleSources rules) => Value(await RunAsync(DraftEngines.Whole(BookOf(rules))));

    private async Task<Result<Replay>> RunAsync(DraftEngines engines)
    {
        await using var db = database.NewContext();
        return await Collaborators.Of<ReplayDraft>(db).ExecuteAsync(engines, act => { lock (_told) { _told.Add(act); } }, default);
    }

    private static RuleSources Draft() => Today with
    {
        Lists = [.. Today.Lists.Select(list => list with { Text = list.Text.Replace("\n  verified: partly", "\n  verified: unverified", StringComparison.Ordinal) })],
    };

    private static Rulebook BookOf(RuleSources rules) => Value(Rulebook.Read(rules));

    private static IRuleEngine EngineOf(RuleSources rules) => RuleEngines.For(BookOf(rules));

    // Found on different days, so that their amounts are not added.
    private static Act Act(string id, decimal goods)
    {
        var day = new DateOnly(2026, 9, 1).AddDays(id[1] - '0');
        return Asked.Acts[0] with
        {
            Id = id,
            Item = id == "a1" ? null : Asked.Acts[0].Item,
            Violation = id == "a1" ? "没有列出的行为" : null,
            From = new(2026, 9, 1),
            To = day,
            Discovered = day,
            Order = new(day, day, null),
            Corrected = new(day, true),
            Facts = new Dictionary<string, decimal> { ["goods_value"] = goods },
        };
    }

    private static EnforcementCase Past(int n, params Act[] acts)
    {
        var asked = Asked with { Acts = acts };
        var decision = Value(EngineOf(Today).Decide(asked));
        return EnforcementCase.Propose(CaseId.New(At.AddSeconds(n)), $"案{n}", SmallCity.Market, null, SubjectKey.Parse(CreditCode.Complete($"91430399MA{n:0000000}").ToString()), "饭店",
            new(asked, decision, decision.Rulebook, false),
            new("", "", [], []), new(new("某人", SmallCity.Market, Role.Inspector), At));
    }
}
