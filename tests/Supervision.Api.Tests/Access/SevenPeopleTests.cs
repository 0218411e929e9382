using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Api.Checks;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Plans;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Papers;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>An office of seven goes the whole way of a draw and of a case, each step by whom it belongs to, in a session of his own.</summary>
public sealed class SevenPeopleTests : IAsyncLifetime
{
    private const string PlanNumber = "CG-JH-2026-01";
    private const string Number = "CG-2026-0001";

    private readonly DatabaseFixture _database = new();
    private SmallCity _city = null!;
    private SevenPeople _office = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _office = new(_city);
        await _office.BuildAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Seven_people_carry_a_draw_from_the_plan_to_the_reviewed_result_and_a_case_to_its_end()
    {
        await PlannedAsync();
        await DrawnAsync();
        var check = await CheckedAsync();
        await DecidedAsync(check);
    }

    [Fact]
    public async Task A_signature_of_the_seven_asks_for_the_second_factor_when_it_is_old()
    {
        await _office.ActAsync<DraftPlan, AnnualPlan>(Planner, Role.Planner, (draft, actor) => draft.ExecuteAsync(actor, PlanNumber, 2026, "计划", [Task()], default));
        await StepAsync(Lawyer, Role.LegalReviewer, PlanStep.Review, null);
        var late = await TryLateAsync();

        Assert.Equal("access.condition", CodeOf(late));
    }

    private static string Planner => SevenPeople.Named(Role.Planner);

    private static string Lawyer => SevenPeople.Named(Role.LegalReviewer);

    private static string Second => SevenPeople.Named(Role.Approver);

    private static string Chief => SevenPeople.Named(Role.Approver, isChief: true);

    private static string Clerk => SevenPeople.Named(Role.Archivist);

    // Six minutes after the sign-in.
    private async Task<Result<AnnualPlan>> TryLateAsync()
    {
        var late = new SevenPeople(_city, TimeSpan.FromMinutes(6));
        late.TakeOver(_office);
        return await late.TryAsync<AdvancePlan, AnnualPlan>(Second, Role.Approver, (advance, actor) => advance.ExecuteAsync(actor, PlanNumber, PlanStep.Approve, null, default));
    }

    private async Task PlannedAsync()
    {
        await _office.ActAsync<DraftPlan, AnnualPlan>(
            Planner, Role.Planner, (draft, actor) => draft.ExecuteAsync(actor, PlanNumber, 2026, "2026年度抽查计划", [Task()], default));
        await StepAsync(Lawyer, Role.LegalReviewer, PlanStep.Review, null);
        await StepAsync(Second, Role.Approver, PlanStep.Approve, null);
        await StepAsync(Planner, Role.Planner, PlanStep.FileWithSuperior, "潭城管备〔2026〕1号");
        await StepAsync(Clerk, Role.Archivist, PlanStep.FileWithJustice, "潭司备〔2026〕3号");
        await StepAsync(SevenPeople.Named(Role.DisclosureClerk), Role.DisclosureClerk, PlanStep.Publish, null);
        await _office.ActAsync<MakeTask, InspectionTask>(Planner, Role.Planner, (make, actor) => make.ExecuteAsync(actor, PlanNumber, 1, Number, false, default));
    }

    private async Task DrawnAsync()
    {
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        await _office.ActAsync<FreezeDraw, DrawAttempt>(Planner, Role.Planner, (freeze, actor) => freeze.ExecuteAsync(actor, Number, default));
        var called = await _office.ActAsync<CallCeremony, CalledCeremony>(
            Planner, Role.Planner, (call, actor) => call.ExecuteAsync(actor, "YS-CG-1", "抽取", [Number], HeldCeremony.Parties, default));
        var ceremony = HeldCeremony.Of(_city, new(2026, 9, 15), called, Number);
        await ceremony.EnterCommitmentsAsync();
        await _office.ActAsync<CommitCeremony, int>(Planner, Role.Planner, (commit, actor) => commit.ExecuteAsync(
            actor, called.Ceremony.Number, TeamUnit.Person, ceremony.At("17:00"), ceremony.Sources, 30, default));
        await ceremony.WitnessAsync();
        await ceremony.OpenAllAsync();
        await ceremony.LookUpAsync();
        await _office.ActAsync<StepCeremony, int>(Planner, Role.Planner, (step, actor) => step.ExecuteAsync(actor, called.Ceremony.Number, OfficeStep.Draw, default));
        await _office.ActAsync<LockDraw, int>(Planner, Role.Planner, (close, actor) => close.ExecuteAsync(actor, Number, default));
    }

    private async Task<InspectionCheck> CheckedAsync()
    {
        await _office.ActAsync<ApproveChecks, int>(Chief, Role.Approver, (approve, actor) => approve.ExecuteAsync(actor, Number, default));
        var visits = await VisitsAsync(_city, Number);
        await _office.ActAsync<NotifyChecks, int>(
            Clerk, Role.Archivist, (notify, actor) => notify.ExecuteAsync(actor, Number, visits, new Dictionary<SubjectKey, string>(), default));
        _city.Clock.Set(SmallCity.At("2026-10-13T10:00"));
        var check = await FirstAsync();
        var (first, second) = (check.Officers[0].Name, check.Officers[1].Name);
        var other = SevenPeople.People.Select(one => one.Name).Single(name => SevenPeople.People.Any(one => one.Name == name && one.Place.Roles.Contains(Role.Inspector)) && name != first && name != second);

        Assert.Equal("access.relation", CodeOf(await StartAsync(other, check)));
        Value(await StartAsync(first, check));
        var items = new[] { new ItemResult("CG-001", SevenPeople.Office, ItemFinding.InOrder) };
        await _office.ActAsync<EnterResult, Done>(second, Role.Inspector, (enter, actor) => enter.ExecuteAsync(actor, check.Id, items, ["R01"], new(2026, 10, 13), default));
        await _office.ActAsync<ConfirmResult, Done>(first, Role.Inspector, (confirm, actor) => confirm.ExecuteAsync(actor, check.Id, default));
        await _office.ActAsync<ReviewResult, Done>(Second, Role.Approver, (review, actor) => review.ExecuteAsync(actor, check.Id, default));
        return await FirstAsync();
    }

    private async Task DecidedAsync(InspectionCheck check)
    {
        _city.Clock.Set(SmallCity.At("2026-11-02T09:00"));
        var handler = check.Officers[0].Name;
        var breach = await BreachAsync(check);
        var proposal = await _office.ActAsync<ProposeOrder, OrderProposal>(handler, Role.Inspector, (propose, actor) => propose.ExecuteAsync(
            actor, breach, new("食品安全法第54条", "行政处罚法第28条", ["下架"], new(2026, 11, 25)), default));
        var order = await _office.ActAsync<ApproveOrder, IssuedPaper>(Second, Role.Approver, (approve, actor) => approve.ExecuteAsync(actor, proposal.Id, "同意", default));
        var asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
        var texts = new CaseTexts("经营超过保质期的食品。", "食品安全法第34条", ["现场笔录"], ["讲解"])
        {
            Place = "湘潭市雨湖区试验路1号",
            Discretion = "货值小，当场改正，教育足以防止再次违法。",
            Party = new(null, "王某", null),
        };
        var made = await _office.ActAsync<ProposeCase, EnforcementCase>(handler, Role.Inspector, (propose, actor) => propose.ExecuteAsync(actor, breach, asked, texts, default));
        await _office.ActAsync<HearParty, Done>(handler, Role.Inspector, (hear, actor) => hear.ExecuteAsync(actor, made.Number, new(2026, 11, 2), "", null, default));
        await ShownAsync(handler, made.Number);
        await _office.ActAsync<ReviewCase, Done>(Lawyer, Role.LegalReviewer, (review, actor) => review.ExecuteAsync(actor, made.Number, OrderedCity.Passed(true), default));
        await _office.ActAsync<AdoptCase, EnforcementCase>(Chief, Role.Approver, (adopt, actor) => adopt.ExecuteAsync(actor, made.Number, CaseEnd.Exempted, null, default));
        _city.Clock.Set(SmallCity.At("2026-11-20T09:00"));
        await _office.ActAsync<RecheckCorrection, RecheckOrder>(
            handler, Role.Inspector, (recheck, actor) => recheck.ExecuteAsync(
                actor, order.Number, new(new(2026, 11, 20), true, new(2026, 11, 19), "现场查看"), default));
        await _office.ActAsync<ConfirmRecheck, RecheckOrder>(
            check.Officers[1].Name, Role.Inspector, (confirm, actor) => confirm.ExecuteAsync(actor, order.Number, default));
        await _office.ActAsync<ProposeClosing, EnforcementCase>(SevenPeople.Named(Role.UnitHead), Role.UnitHead, (propose, actor) => propose.ExecuteAsync(
            actor, made.Number, new(2026, 11, 3), "直接送达，有送达回证", default));
        var closed = await _office.ActAsync<CloseCase, EnforcementCase>(Second, Role.Approver, (close, actor) => close.ExecuteAsync(actor, made.Number, default));

        Assert.Equal(await _office.PersonAsync(Second), closed.Closed!.By.Id);
    }

    private async Task ShownAsync(string handler, string number)
    {
        var view = await _office.ActAsync<CaseDesk, CaseDeskView>(handler, Role.Inspector, (desk, actor) => desk.ReadAsync(actor, number, default));
        var texts = view.Case.Texts with { Proofs = [.. view.Conditions.Where(one => one.IsMissing).Select(one => new ConditionProof(one.Id, ["现场笔录"]))] };
        await _office.ActAsync<CompleteTexts, Done>(handler, Role.Inspector, (complete, actor) => complete.ExecuteAsync(actor, number, texts, default));
    }

    private Task<Result<Done>> StartAsync(string name, InspectionCheck check) => _office.TryAsync<StartCheck, Done>(
        name, Role.Inspector, (start, actor) => start.ExecuteAsync(actor, check.Id, new(2026, 10, 13), "湘潭市雨湖区", null, default));

    private Task<AnnualPlan> StepAsync(string name, Role role, PlanStep step, string? document) =>
        _office.ActAsync<AdvancePlan, AnnualPlan>(name, role, (advance, actor) => advance.ExecuteAsync(actor, PlanNumber, step, document, default));

    private static PlannedTask Task() =>
        SmallCity.Task(1) with { Lead = SevenPeople.Office, Participants = [SevenPeople.Office], Items = ["CG-001"] };

    private async Task<InspectionCheck> FirstAsync()
    {
        await using var db = _database.NewContext();
        return await db.Checks.AsNoTracking().OrderBy(check => check.Id).FirstAsync();
    }

    private async Task<BreachId> BreachAsync(InspectionCheck check)
    {
        var breach = new Breach
        {
            Id = BreachId.New(_city.Clock.GetUtcNow()),
            Check = check.Id,
            Target = check.Target,
            Department = SevenPeople.Office,
            Item = "CG-001",
            Description = "经营超过保质期的食品。",
            Disposition = Disposition.OrderedToCorrect,
            FoundOn = new(2026, 10, 13),
        };
        await using var owner = _database.NewOwnerContext();
        await owner.PlantAsync(breach);
        return breach.Id;
    }
}
