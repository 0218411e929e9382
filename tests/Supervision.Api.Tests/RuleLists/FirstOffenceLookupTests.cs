using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

/// <summary>One firm under two codes, and one that it absorbed. What each department recorded of them, published or not, is found.</summary>
public sealed class FirstOffenceLookupTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly SubjectKey Firm = Key(1), Before = Key(2), Oldest = Key(3), Absorbed = Key(4), AbsorbedBefore = Key(5), Stranger = Key(6);
    private static readonly ExemptionCase Asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
    private static readonly IRuleEngine Engine = RuleEngines.For(Value(Rulebook.Load(Repository.PathTo("rules"))));

    private static readonly SetClock Clock = SetClock.At(2026, 11, 2);

    public async ValueTask InitializeAsync()
    {
        await SucceedAsync(Firm, Before, SuccessionKind.NewCode, new(2026, 3, 1));
        await SucceedAsync(Before, Oldest, SuccessionKind.NewCode, new(2025, 3, 1));
        await SucceedAsync(Firm, Absorbed, SuccessionKind.Absorption, new(2026, 5, 1));
        await SucceedAsync(Absorbed, AbsorbedBefore, SuccessionKind.NewCode, new(2024, 5, 1));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Records_of_all_departments_and_of_every_code_are_found_and_each_says_when_it_was_recorded()
    {
        await using var db = database.NewContext();
        db.AddRange(
            Event(Firm, "finding", "税务", "430300", "2025-02-01T23:30"), Event(Oldest, "exemption", "市场监管", "430300", "2025-03-05T09:00", "SAMR-2025-10-05"),
            Event(AbsorbedBefore, "penalty", "消防", "430302", "2024-01-05T09:00"), Event(Stranger, "penalty", "消防", "430302", "2024-01-05T09:00"));
        await db.SaveChangesAsync();

        var found = await SearchAsync(Firm);

        Assert.Equal(
            [
                (RegisterEventKind.Finding, "税务", null, new(2025, 2, 1)), (RegisterEventKind.Exemption, "市场监管", Oldest.ToString(), new(2025, 3, 5)),
                (RegisterEventKind.Penalty, "消防", AbsorbedBefore.ToString(), new(2024, 1, 5)),
            ],
            found.Evidence.Hits.Select(hit => (hit.Kind, hit.Domain, hit.Subject, hit.Recorded!.Value)).OrderBy(hit => hit.Kind is RegisterEventKind.Penalty).ThenBy(hit => hit.Item4));
        Assert.Equal([Firm.ToString(), Before.ToString(), Oldest.ToString()], found.Evidence.Codes);
        Assert.Equal([Absorbed.ToString(), AbsorbedBefore.ToString()], found.Evidence.Predecessors);
        Assert.Contains($"同一主体的其他代码{Before}、{Oldest}一并查询", found.Evidence.Scope, StringComparison.Ordinal);
        Assert.Contains($"吸收合并的{AbsorbedBefore}也已查询，其记录不当然计入", found.Evidence.Scope, StringComparison.Ordinal);
        Assert.Equal(RegisterEventKind.Exemption, found.Evidence.EarlierExemption!.Kind);
    }

    [Fact]
    public async Task An_exemption_under_an_earlier_code_counts_and_a_penalty_of_an_absorbed_firm_is_only_shown()
    {
        await RecordedAsync(Event(Absorbed, "penalty", "市场监管", "430302", "2026-06-01T09:00", "SAMR-2025-10-05"));
        var absorbed = await DecideAsync(Firm, null);
        await RecordedAsync(Event(Before, "exemption", "市场监管", "430302", "2026-06-01T09:00", "SAMR-2025-10-05"));
        var recoded = await DecideAsync(Firm, null);

        Assert.Equal(Outcome.MayNotPunish, absorbed.Outcome);
        Assert.Contains(absorbed.Notes, note => note.Contains($"吸收合并的{Absorbed}的记录不当然计入", StringComparison.Ordinal));
        Assert.NotEqual(Outcome.MayNotPunish, recoded.Outcome);
        Assert.Contains(recoded.Notes, note => note.Contains($"{Before}是当事人换码以前的代码", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_that_begins_with_an_earlier_code_finds_what_is_recorded_under_the_later_one()
    {
        await RecordedAsync(Event(Firm, "exemption", "市场监管", "430302", "2026-06-01T09:00", "SAMR-2025-10-05"));

        Assert.Equal(Firm.ToString(), Assert.Single((await SearchAsync(Oldest)).Evidence.Hits).Subject);
        Assert.Empty((await SearchAsync(Absorbed)).Evidence.Hits);
    }

    [Fact]
    public async Task A_decision_as_known_on_a_day_leaves_out_what_was_recorded_the_day_after()
    {
        await RecordedAsync(Event(Firm, "exemption", "市场监管", "430302", "2026-10-20T23:59", "SAMR-2025-10-05", new(2026, 6, 1)));

        Assert.Equal(Outcome.MayNotPunish, (await DecideAsync(Firm, new(2026, 10, 19))).Outcome);
        Assert.NotEqual(Outcome.MayNotPunish, (await DecideAsync(Firm, new(2026, 10, 20))).Outcome);
    }

    [Fact]
    public async Task A_succession_is_recorded_once_with_its_source_and_cannot_be_changed()
    {
        Task<Result<SubjectSuccession>> Again(SubjectKey of, SubjectKey old, DateOnly on, string source) => RecordAsync(of, old, SuccessionKind.NewCode, on, source);

        Assert.Equal("succession.already-recorded", CodeOf(await Again(Firm, Before, new(2026, 3, 1), "通知书")));
        Assert.Equal("succession.same-subject", CodeOf(await Again(Firm, Firm, new(2026, 3, 1), "通知书")));
        Assert.Equal("succession.without-source", CodeOf(await Again(Stranger, Firm, new(2026, 3, 1), " ")));
        Assert.Equal("succession.in-the-future", CodeOf(await Again(Stranger, Firm, new(2026, 11, 3), "通知书")));
        await using var db = database.NewContext();
        db.SubjectSuccessions.RemoveRange(db.SubjectSuccessions);
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
    }

    private async Task SucceedAsync(SubjectKey of, SubjectKey old, SuccessionKind kind, DateOnly on)
    {
        await using var db = database.NewContext();

        if (!db.SubjectSuccessions.Any(step => step.Successor == of && step.Predecessor == old))
        {
            Value(await RecordAsync(of, old, kind, on, "登记通知书"));
        }

        await ForgetAsync();
    }

    // Only the owner can, and only with the guard aside: the program never takes a record away.
    private async Task ForgetAsync()
    {
        await using var owner = database.NewOwnerContext();
        await owner.Database.ExecuteSqlAsync(
            $"""
            alter table violation_events disable trigger refuse_change;
            delete from violation_events;
            alter table violation_events enable trigger refuse_change
            """);
    }

    private async Task RecordedAsync(ViolationEvent past)
    {
        await ForgetAsync();
        await using var db = database.NewContext();
        db.Add(past);
        await db.SaveChangesAsync();
    }

    private async Task<Result<SubjectSuccession>> RecordAsync(SubjectKey of, SubjectKey old, SuccessionKind kind, DateOnly on, string source)
    {
        await using var db = database.NewContext();
        return await Collaborators.Of<RecordSuccession>(db, Clock).ExecuteAsync(SmallCity.Registrar, of, old, kind, on, source, default);
    }

    private async Task<FoundRecord> SearchAsync(SubjectKey subject)
    {
        await using var db = database.NewContext();
        return await Collaborators.Of<FirstOffenceLookup>(db, Clock).SearchAsync(subject, Asked.Register, new(2026, 11, 2), default);
    }

    private async Task<ActAnswer> DecideAsync(SubjectKey subject, DateOnly? knowledge)
    {
        var found = await SearchAsync(subject);
        return Value(Engine.Decide(Asked with
        {
            Knowledge = knowledge,
            Register = found.Register,
            Party = Asked.Party with { Id = subject.ToString(), Succeeds = found.Lineage },
        })).Acts[0];
    }

    private static ViolationEvent Event(SubjectKey subject, string kind, string domain, string organ, string recorded, string? item = null, DateOnly? occurred = null)
    {
        var at = SmallCity.At(recorded);
        var day = occurred ?? DateOnly.FromDateTime(at.DateTime);
        return new(Guid.CreateVersion7(at), subject, kind, item, item is null ? "别的行为" : null, domain, day, day, day, organ, null, null, at.ToUniversalTime());
    }

    private static SubjectKey Key(int n) => SubjectKey.Parse(CreditCode.Complete($"91430399MB{n:0000000}").ToString());
}
