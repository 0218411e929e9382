using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Credit;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

/// <summary>Two breaches of one firm: the first goes unpunished, the second is seen to be a repeat. Then what can be said of both.</summary>
public sealed class CaseRulesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;
    private IReadOnlyList<Breach> _breaches = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawAsync(_city);
        _breaches = await BreachesAsync();
        _city.Clock.Set(SmallCity.At("2026-11-02T09:00"));
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_second_breach_after_an_exemption_is_seen_at_once_and_every_decision_can_be_made_again()
    {
        var order = Value(await OrderAsync()).Number;
        var first = await ExemptedOnlyAfterItsClausesWereReadAsync();
        Assert.Equal("order.already-open", CodeOf(await OrderAsync()));
        var second = await RepeatedAsync(first);
        await CorrectionIsRecheckedBeforeClosingAsync(first, order);
        await DecidedAgainAsync(first, second);
        await ReplayedAsync(first, second);
        await ComparedAsync();
    }

    private async Task<EnforcementCase> ExemptedOnlyAfterItsClausesWereReadAsync()
    {
        var made = Value(await ProposeAsync(_breaches[0]));
        Assert.Equal((Outcome.MayNotPunish, true), (made.Outcome, made.ClausesToVerify));
        Assert.Contains("包括没有公示的", made.Lookup!.Scope, StringComparison.Ordinal);
        Assert.Empty(made.Lookup.Hits);

        await MarkedInTheTraceAsync(made, true);
        Value(await HearAsync(made));
        Value(await ReviewAsync(made, false));
        Assert.Equal("case.clauses-not-confirmed", CodeOf(await AdoptAsync(made, CaseEnd.Exempted)));
        Value(await ReviewAsync(made, true));
        Assert.Equal("case.conditions-not-shown", CodeOf(await AdoptAsync(made, CaseEnd.Exempted)));
        await ShownAsync(made);
        var letter = Value(await AdoptAsync(made, CaseEnd.Exempted)).Adopted!.PaperNumber;

        // It entered the credit record in the same act, and no channel was told.
        await using var db = database.NewContext();
        var record = await db.CreditRecords.AsNoTracking().SingleAsync();
        Assert.Equal((CreditRecordKind.Exemption, made.Target, letter), (record.Kind, record.Subject, record.Number));
        Assert.True(record.Kind.IsInternal());
        Assert.DoesNotContain(letter, await db.Disclosures.Select(shown => shown.Record).ToListAsync());

        // What was read for one case stands for that case; the list itself is confirmed by an act of its own.
        Assert.Empty((await db.ListVersions.AsNoTracking().SingleAsync(version => version.List == "SAMR-2025-10")).Confirmed);
        Value(await _city.WithAsync<ReviewClauses, Result<ListVersion>>(review => review.ExecuteAsync(SmallCity.Lawyer, "SAMR-2025-10", [made.Answer.Item!], "原件", default)));
        await MarkedInTheTraceAsync(made, false);
        return made;
    }

    // On the page, decided again, and decided anew by the adopted rules: until the clauses are confirmed here, whatever the file says of itself.
    private async Task MarkedInTheTraceAsync(EnforcementCase made, bool marked)
    {
        var again = Value(await _city.WithAsync<DecideAgain, Result<DecidedAgain>>(again => again.ReadAsync(made.Number, null, default)));
        var page = Value(await _city.WithAsync<CaseDesk, Result<CaseDeskView>>(desk => desk.ReadAsync(_city.Handler, made.Number, default)));
        var raw = again.Decision with { Acts = [again.Decision.Acts[0] with { ClausesToVerify = !marked, Trace = [.. again.Decision.Acts[0].Trace.Select(Unmarked)] }] };
        var anew = await _city.WithAsync<ConfirmedClauses, ExemptionDecision>(clauses => clauses.ReadAsync(made.Rulebook, raw, default));

        Assert.True(again.Same);
        Assert.All([again.Decision.Acts[0], page.Answer, anew.Acts[0]], answer =>
        {
            Assert.Equal(marked, answer.ClausesToVerify);
            Assert.Equal(marked, answer.Trace.Single(step => step.Settles).Sentence.EndsWith("（条款待核）", StringComparison.Ordinal));
        });
    }

    private static Step Unmarked(Step step) => step with { Sentence = step.Sentence.Replace("（条款待核）", "", StringComparison.Ordinal) };

    private async Task<EnforcementCase> RepeatedAsync(EnforcementCase first)
    {
        _city.Clock.Set(SmallCity.At("2026-11-20T09:00"));
        var made = Value(await ProposeAsync(_breaches[1], new DateOnly(2026, 11, 15)));

        Assert.NotEqual(Outcome.MayNotPunish, made.Outcome);
        Assert.Equal(new DateOnly(2026, 11, 2), made.Lookup!.EarlierExemption!.Decided);
        Assert.Equal(first.Target.ToString(), made.Lookup.Subject);
        return made;
    }

    private async Task<Result<IssuedPaper>> OrderAsync()
    {
        var proposed = await OrderedCity.ProposeAsync(_city, _city.Handler, _breaches[0].Id, new(2026, 11, 25));
        return proposed.Succeeded(out var proposal, out var problem) ? await OrderedCity.ApproveAsync(_city, SmallCity.Head, proposal.Id) : problem;
    }

    private async Task CorrectionIsRecheckedBeforeClosingAsync(EnforcementCase first, string order)
    {
        Assert.Equal("case.not-rechecked", CodeOf(await CloseAsync(first)));
        var due = Assert.Single(await DueAsync());
        Assert.Equal("改正期限还有5日", due.Standing(new(2026, 11, 20)));
        Assert.Equal("改正期限已过3日，还没有复查", due.Standing(new(2026, 11, 28)));

        Assert.Equal("case.recheck-in-the-future", CodeOf(await RecheckAsync(order, new(2026, 11, 21), true)));
        Value(await RecheckAsync(order, new(2026, 11, 19), false));
        Assert.Equal("2026-11-19的复查等另一名执法人员确认", Assert.Single(await DueAsync()).Standing(new(2026, 11, 20)));
        Value(await ConfirmAsync(order));
        Assert.Equal("case.not-rechecked", CodeOf(await CloseAsync(first)));
        Value(await RecheckAsync(order, new(2026, 11, 20), true));
        Assert.Equal("case.not-rechecked", CodeOf(await CloseAsync(first)));
        Value(await ConfirmAsync(order));
        Assert.Equal("case.already-rechecked", CodeOf(await RecheckAsync(order, new(2026, 11, 20), false)));
        Assert.Equal("case.closing-not-proposed", CodeOf(await CloseAsync(first)));
        Assert.Equal("case.not-served", CodeOf(await OrderedCity.ProposeClosingAsync(_city, first.Number, null)));
        Value(await OrderedCity.ProposeClosingAsync(_city, first.Number, new(2026, 11, 3)));
        Value(await CloseAsync(first));
        Assert.Equal("case.already-closed", CodeOf(await CloseAsync(first)));
    }

    private async Task DecidedAgainAsync(params EnforcementCase[] cases)
    {
        foreach (var made in cases)
        {
            Assert.True(Value(await _city.WithAsync<DecideAgain, Result<DecidedAgain>>(again => again.ReadAsync(made.Number, null, default))).Same);
        }
    }

    private async Task ReplayedAsync(EnforcementCase first, EnforcementCase second)
    {
        var same = await ReplayAsync([]);
        Assert.Equal((2, 2, 0), ((int)same.Cases, (int)same.Unchanged, same.Changes.Count));

        var list = Value(RuleFiles.Below(Repository.PathTo("rules"))).Single(text => text.Name.EndsWith("SAMR-2025-10.yaml", StringComparison.Ordinal));
        var changed = await ReplayAsync([list with { Text = list.Text.Replace("\n  verified: partly", "\n  verified: unverified", StringComparison.Ordinal) }]);
        var change = changed.Changes.Single(change => change.Was == first.Outcome);
        Assert.Equal(first.Number, Assert.Single(change.Numbers));
        Assert.Equal(126, change.Money["goods_value"]);
        Assert.DoesNotContain(second.Number, change.Numbers);
    }

    private async Task ComparedAsync()
    {
        var view = await _city.WithAsync<CaseConsistency, CaseConsistencyView>(report => report.ReadAsync(null, default));

        Assert.Equal((1, 1), (view.Cases, view.Alike));
        Assert.Empty(view.Outliers);
        Assert.Equal((1, 0), (view.AfterExemption.Parties, view.AfterExemption.Returned));
        Assert.Equal((0d, 0.975), (view.AfterExemption.Interval.Lower, Math.Round(view.AfterExemption.Interval.Upper, 3)));
    }

    private async Task<IReadOnlyList<Breach>> BreachesAsync()
    {
        await using var db = database.NewContext();
        var check = await db.Checks.FirstAsync();
        var breaches = Enumerable.Range(1, 2).Select(n => new Breach
        {
            Id = BreachId.New(_city.Clock.GetUtcNow()),
            Check = check.Id,
            Target = check.Target,
            Department = SmallCity.Market,
            Item = $"SJ-00{n}",
            Description = "经营超过保质期的食品。",
            Disposition = Disposition.OrderedToCorrect,
            FoundOn = new(2026, 10, 13),
        }).ToList();
        await using var owner = database.NewOwnerContext();
        await owner.PlantAsync([.. breaches]);
        return breaches;
    }

    private Task<Result<EnforcementCase>> ProposeAsync(Breach breach, DateOnly? from = null)
    {
        var asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;

        if (from is { } day)
        {
            asked = asked with { Decided = day.AddDays(5), Acts = [asked.Acts[0] with { From = day, To = day, Discovered = day, Order = new(day, day, null), Corrected = new(day, true) }] };
        }

        return _city.WithAsync<ProposeCase, Result<EnforcementCase>>(propose => propose.ExecuteAsync(
            _city.Handler, breach.Id, asked,
            new("经营超过保质期的食品。", "食品安全法第34条", ["现场笔录"], ["讲解"])
            {
                Place = "湘潭市雨湖区试验路1号",
                Discretion = "货值小，当场改正，教育足以防止再次违法。",
                Party = new(null, "王某", null),
            }, default));
    }

    private Task<Result<Done>> HearAsync(EnforcementCase made) => _city.WithAsync<HearParty, Result<Done>>(hear => hear.ExecuteAsync(_city.Handler, made.Number, new(2026, 11, 2), "", null, default));

    private Task<Result<Done>> ReviewAsync(EnforcementCase made, bool confirmed) => _city.WithAsync<ReviewCase, Result<Done>>(review => review.ExecuteAsync(SmallCity.Lawyer, made.Number, OrderedCity.Passed(confirmed), default));

    private async Task ShownAsync(EnforcementCase made)
    {
        var view = Value(await _city.WithAsync<CaseDesk, Result<CaseDeskView>>(desk => desk.ReadAsync(_city.Handler, made.Number, default)));
        var texts = view.Case.Texts with { Proofs = [.. view.Conditions.Where(one => one.IsMissing).Select(one => new ConditionProof(one.Id, ["现场笔录"]))] };
        Value(await _city.WithAsync<CompleteTexts, Result<Done>>(complete => complete.ExecuteAsync(_city.Handler, made.Number, texts, default)));
    }

    private Task<Result<EnforcementCase>> AdoptAsync(EnforcementCase made, CaseEnd end) => _city.WithAsync<AdoptCase, Result<EnforcementCase>>(adopt => adopt.ExecuteAsync(SmallCity.Head, made.Number, end, null, default));

    private Task<Result<EnforcementCase>> CloseAsync(EnforcementCase made) => _city.WithAsync<CloseCase, Result<EnforcementCase>>(close => close.ExecuteAsync(SmallCity.Head, made.Number, default));

    private Task<Result<RecheckOrder>> RecheckAsync(string paper, DateOnly on, bool corrected) =>
        OrderedCity.RecheckAsync(_city, _city.Drawn(_breaches[0].Check), paper, new(on, corrected, corrected ? on : null, "现场查看"));

    private Task<Result<RecheckOrder>> ConfirmAsync(string paper) => OrderedCity.ConfirmAsync(_city, _city.Second(_breaches[0].Check), paper);

    private Task<IReadOnlyList<RecheckOrder>> DueAsync() => _city.WithAsync<RechecksDue, IReadOnlyList<RecheckOrder>>(due => due.ReadAsync([SmallCity.Market], default));

    private async Task<Replay> ReplayAsync(IReadOnlyList<RuleText> drafts)
    {
        var book = Value(await _city.WithAsync<DraftRules, Result<Rulebook>>(draft => draft.ReadAsync(drafts, default)));
        return Value(await _city.WithAsync<ReplayDraft, Result<Replay>>(replay => replay.ExecuteAsync(DraftEngines.Whole(book), null, default)));
    }
}
