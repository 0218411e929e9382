using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Plans;

public sealed class AnnualPlanTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly DepartmentCode Lead = DepartmentCode.Parse("430300-SJ");

    [Fact]
    public void A_plan_goes_from_draft_to_published_in_its_order()
    {
        var plan = Draft();

        Assert.True(plan.Review(By(Role.LegalReviewer)).Succeeded(out _, out _));
        Assert.True(plan.Approve(By(Role.Approver)).Succeeded(out _, out _));
        Assert.True(plan.File(PlanFiling.Superior, By(Role.Planner, "湘市监备〔2026〕1号")).Succeeded(out _, out _));
        Assert.True(plan.File(PlanFiling.Justice, By(Role.Planner, "潭司备〔2026〕3号")).Succeeded(out _, out _));
        Assert.True(plan.Publish(By(Role.Planner)).Succeeded(out _, out _));

        Assert.Equal(PlanState.Published, plan.State);
    }

    [Fact]
    public void A_plan_filed_with_one_of_the_two_is_not_published()
    {
        var plan = Draft();
        plan.Review(By(Role.LegalReviewer));
        plan.Approve(By(Role.Approver));
        plan.File(PlanFiling.Superior, By(Role.Planner, "湘市监备〔2026〕1号"));

        Assert.Equal("plan.not-yet", CodeOf(plan.Publish(By(Role.Planner))));
        Assert.Equal(PlanState.Approved, plan.State);
    }

    [Fact]
    public void A_filing_is_made_once()
    {
        var plan = Draft();
        plan.Review(By(Role.LegalReviewer));
        plan.Approve(By(Role.Approver));
        plan.File(PlanFiling.Superior, By(Role.Planner, "湘市监备〔2026〕1号"));

        Assert.Equal("plan.already-done", CodeOf(plan.File(PlanFiling.Superior, By(Role.Planner, "湘市监备〔2025〕9号"))));
        Assert.Equal("湘市监备〔2026〕1号", plan.FiledWithSuperior!.DocumentNumber);
    }

    [Fact]
    public void A_plan_filed_on_the_last_day_is_in_time() =>
        Assert.False(Published().IsFiledLate(new(2026, 2, 10), asOf: new(2026, 12, 31)));

    [Fact]
    public void A_plan_filed_a_day_later_is_late() =>
        Assert.True(Published().IsFiledLate(new(2026, 2, 9), asOf: new(2026, 12, 31)));

    [Fact]
    public void A_plan_that_is_not_filed_is_late_once_the_last_day_is_over()
    {
        var plan = Draft();

        Assert.False(plan.IsFiledLate(new(2026, 3, 31), asOf: new(2026, 3, 31)));
        Assert.True(plan.IsFiledLate(new(2026, 3, 31), asOf: new(2026, 4, 1)));
    }

    [Fact]
    public void Only_the_head_approves() =>
        Assert.Equal("plan.only-head", CodeOf(Reviewed().Approve(By(Role.Planner))));

    [Fact]
    public void A_plan_that_was_not_reviewed_is_not_approved() =>
        Assert.Equal("plan.not-yet", CodeOf(Draft().Approve(By(Role.Approver))));

    [Fact]
    public void An_amendment_leaves_the_original_and_its_difference_to_be_read()
    {
        var plan = Published();
        var later = Line(1) with { To = new(2026, 12, 20) };

        var amended = plan.Amend([later, Line(2)], "推迟实施", By(Role.Approver));

        Assert.True(amended.Succeeded(out var amendment, out _));
        Assert.Equal([1, 2], amendment.Differences().Select(pair => (pair.After ?? pair.Before)!.Line));
        Assert.Equal([Line(1)], plan.OriginalTasks, PlannedTasksAlike);
        Assert.Equal(2, plan.Tasks.Count);
    }

    [Fact]
    public void An_amendment_without_reason_is_refused() =>
        Assert.Equal("plan.amendment-without-reason", CodeOf(Published().Amend([Line(2)], " ", By(Role.Approver))));

    [Fact]
    public void An_amendment_that_changes_nothing_is_refused() =>
        Assert.Equal("plan.nothing-amended", CodeOf(Published().Amend([Line(1)], "无", By(Role.Approver))));

    [Theory]
    [InlineData("2026-12-31", "2027-01-01", "plan.period-outside-year")]
    [InlineData("2026-12-31", "2026-12-30", "plan.period-backwards")]
    public void A_period_backwards_or_outside_the_year_is_refused(string from, string to, string code)
    {
        var line = Line(1) with { From = DateOnly.Parse(from, null), To = DateOnly.Parse(to, null) };

        Assert.Equal(code, CodeOf(Make([line])));
    }

    [Fact]
    public void A_temporary_task_needs_a_ground_with_a_document_and_the_head()
    {
        var ground = TemporaryGround.Complaint;

        Assert.Equal("task.ground-without-document", CodeOf(Temporary(ground, null, By(Role.Approver))));
        Assert.Equal("task.temporary-needs-head", CodeOf(Temporary(ground, "投诉单1号", By(Role.Planner))));
        Assert.Equal("task.campaign-not-filed", CodeOf(Temporary(TemporaryGround.SuperiorCampaign, "通知", By(Role.Approver))));
        Assert.True(Temporary(ground, "投诉单1号", By(Role.Approver)).Succeeded(out _, out _));
    }

    internal static Signed By(Role role, string? number = null) => new(new Actor($"周一（{role.Named()}）", Lead, role), Noon, number);

    /// <summary>Everybody who signs a plan until it is published.</summary>
    internal static IReadOnlyList<Actor> Signers { get; } = [By(Role.Planner).By, By(Role.LegalReviewer).By, By(Role.Approver).By];

    internal static AnnualPlan Published()
    {
        var plan = Reviewed();
        plan.Approve(By(Role.Approver));
        plan.File(PlanFiling.Superior, By(Role.Planner, "湘市监备〔2026〕1号"));
        plan.File(PlanFiling.Justice, By(Role.Planner, "潭司备〔2026〕3号"));
        plan.Publish(By(Role.Planner));
        return plan;
    }

    private static string CodeOf<T>(Result<T> result) where T : notnull =>
        result.Succeeded(out _, out var problem) ? "" : problem.Code;

    private static bool PlannedTasksAlike(PlannedTask a, PlannedTask b) => PlannedTaskText.Of(a) == PlannedTaskText.Of(b);

    private static AnnualPlan Reviewed()
    {
        var plan = Draft();
        plan.Review(By(Role.LegalReviewer));
        return plan;
    }

    private static AnnualPlan Draft() => Make([Line(1)]).Match(plan => plan, problem => throw new InvalidOperationException(problem.Message));

    private static Result<AnnualPlan> Make(IReadOnlyList<PlannedTask> tasks) =>
        AnnualPlan.Draft(PlanId.New(Noon), "XT-2026", 2026, "2026年度抽查计划", Lead, tasks, By(Role.Planner));

    private static PlannedTask Line(int line) =>
        new(line, "餐饮单位联合抽查", Lead, [Lead], ["SJ-001"], TaskScope.Everything, new(2026, 9, 1), new(2026, 11, 30));

    private static Result<InspectionTask> Temporary(TemporaryGround ground, string? document, Signed approved) =>
        InspectionTask.Temporary(TaskId.New(Noon), "T-1", ground, document, Line(1), [], false, approved);
}
