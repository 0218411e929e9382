using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Cases;
using Supervision.Api.Checks;
using Supervision.Api.Plans;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.BackChecks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>What was seen when anybody could do anything, played again.</summary>
public sealed class FindingTests(GatedCity gated) : IClassFixture<GatedCity>
{
    private readonly SmallCity _city = gated.City;

    [Fact]
    public async Task Another_bureau_does_nothing_with_the_market_bureaus_plan_task_and_checks()
    {
        var (planner, head) = (new Actor("税一", SmallCity.Tax, Role.Planner), new Actor("税二", SmallCity.Tax, Role.Approver));
        var (officer, clerk) = (new Actor("税三", SmallCity.Tax, Role.Inspector), new Actor("税四", SmallCity.Tax, Role.Archivist));

        Assert.Equal(
            $"计划{Plan}属于湘潭市市场监督管理局，您不能公布计划。请由湘潭市市场监督管理局的计划编制或者公示经办办理。",
            MessageOf(await _city.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(planner, Plan, PlanStep.Publish, null, default))));
        Assert.Equal("access.relation", CodeOf(await _city.WithAsync<AdvancePlan, Result<AnnualPlan>>(
            advance => advance.ExecuteAsync(planner, Plan, PlanStep.FileWithJustice, "1号", default))));
        Assert.Equal("access.relation", CodeOf(await _city.WithAsync<MakeTemporaryTask, Result<InspectionTask>>(make => make.ExecuteAsync(
            head, "LS-1", TemporaryGround.Complaint, "投诉单1号", null, SmallCity.Task(1), false, default))));
        Assert.Equal("access.relation", CodeOf(await _city.WithAsync<NotifyChecks, Result<int>>(
            notify => notify.ExecuteAsync(clerk, TaskNumber, new(new Dictionary<SubjectKey, DateTimeOffset>()), new Dictionary<SubjectKey, string>(), default))));
        Assert.Equal(
            $"对“{gated.CheckRow.TargetName}”的检查没有抽到您，您不能扫码开始检查。请由抽中并且执法证在有效期内的检查人员办理。",
            MessageOf(await _city.WithAsync<StartCheck, Result<Done>>(start => start.ExecuteAsync(officer, gated.Check, new(2026, 10, 20), "雨湖区", null, default))));
        Assert.Equal("access.relation", CodeOf(await _city.WithAsync<EnterResult, Result<Done>>(
            enter => enter.ExecuteAsync(officer, gated.Check, [], ["R01"], new(2026, 10, 20), default))));
        Assert.Equal("access.role", CodeOf(await _city.WithAsync<ReviewResult, Result<Done>>(
            review => review.ExecuteAsync(officer with { Role = Role.Witness }, gated.Check, default))));
    }

    [Fact]
    public async Task One_person_in_three_roles_does_not_carry_a_plan_or_a_case_or_a_list_alone()
    {
        Actor one = new("独自一人", SmallCity.Market, Role.Planner);
        Value(await _city.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(one, "DZ-1", 2027, "2027年度抽查计划", [Next()], default)));
        var reviewed = await _city.WithAsync<AdvancePlan, Result<AnnualPlan>>(
            advance => advance.ExecuteAsync(one with { Role = Role.LegalReviewer }, "DZ-1", PlanStep.Review, null, default));
        Assert.Equal("编制由独自一人办理，审核计划须由另一人办理。", MessageOf(reviewed));
        Value(await _city.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(SmallCity.Lawyer, "DZ-1", PlanStep.Review, null, default)));
        Assert.Equal("access.person", CodeOf(await _city.WithAsync<AdvancePlan, Result<AnnualPlan>>(
            advance => advance.ExecuteAsync(one with { Role = Role.Approver }, "DZ-1", PlanStep.Approve, null, default))));

        var reviewedCase = await _city.WithAsync<ReviewCase, Result<Done>>(
            review => review.ExecuteAsync(gated.Handler with { Role = Role.LegalReviewer }, gated.Case, OrderedCity.Passed(true), default));
        Assert.Equal($"办案由{gated.Handler.Person}办理，法制审核须由另一人办理。", MessageOf(reviewedCase));

        var text = Value(RuleFiles.Below(Repository.PathTo("rules"))).Single(list => list.Name.EndsWith("SAMR-2025-10.yaml", StringComparison.Ordinal));
        var changed = text with { Text = text.Text.Replace("\n  verified: partly", "\n  verified: unverified", StringComparison.Ordinal) };
        var drafted = Value(await _city.WithAsync<ImportLists, Result<ImportedLists>>(import => import.ExecuteAsync(one with { Role = Role.RuleAuthor }, [changed], default)));
        var version = Assert.Single(drafted.Drafted);
        Assert.Equal("access.person", CodeOf(await _city.WithAsync<ReviewClauses, Result<ListVersion>>(
            review => review.ExecuteAsync(one with { Role = Role.LegalReviewer }, version.Label, [version.Clauses[0].Item], "原件", default))));
        Assert.Equal("access.person", CodeOf(await _city.WithAsync<AdoptList, Result<ListVersion>>(
            adopt => adopt.ExecuteAsync(one with { Role = Role.Approver, IsChief = true }, version.Label, new(2027, 1, 1), default))));
    }

    [Fact]
    public async Task A_reviewers_old_page_reviews_nothing_that_he_has_not_seen()
    {
        var seen = await _city.WithAsync<Acts, ObjectVersion?>(acts => acts.VersionAsync(CaseObjects.Case(gated.Case), default));
        Value(await _city.WithAsync<HearParty, Result<Done>>(hear => hear.ExecuteAsync(gated.Handler, gated.Case, new(2026, 11, 2), "货值是860元", null, default)));

        var late = await _city.WithAsync<IServiceProvider, Result<Done>>(services =>
        {
            services.GetRequiredService<FormSeen>().Carry(seen!.ToString());
            return services.GetRequiredService<ReviewCase>().ExecuteAsync(SmallCity.Lawyer, gated.Case, OrderedCity.Passed(true), default);
        });

        Assert.Equal("access.version", CodeOf(late));
        Assert.Contains("听取当事人意见", MessageOf(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_supervisor_reads_what_he_supervises_and_acts_in_none_of_it()
    {
        var bureau = await BackCheckedCity.AddBodyAsync(_city, 2);
        Actor supervisor = new("司一", bureau, Role.Supervisor);

        Assert.Equal(gated.Case, Assert.Single(await _city.WithAsync<CaseBoard, IReadOnlyList<CaseLine>>(board => board.ReadAsync(supervisor, default))).Number);
        Assert.NotEmpty(await _city.WithAsync<BreachBoard, IReadOnlyList<BreachLine>>(board => board.ReadAsync(supervisor, default)));
        Value(await _city.WithAsync<CaseDesk, Result<CaseDeskView>>(desk => desk.ReadAsync(supervisor, gated.Case, default)));
        Assert.Equal("access.role", CodeOf(await _city.WithAsync<ReviewCase, Result<Done>>(review => review.ExecuteAsync(supervisor, gated.Case, OrderedCity.Passed(true), default))));

        // To another bureau it is not there, and to the supervisor of that bureau neither when it is his own.
        var stranger = new Actor("税三", SmallCity.Tax, Role.Inspector);
        Assert.Equal("case.not-found", CodeOf(await _city.WithAsync<CaseDesk, Result<CaseDeskView>>(desk => desk.ReadAsync(stranger, gated.Case, default))));
        var own = supervisor with { Department = SmallCity.Market };
        Assert.Empty(await _city.WithAsync<CaseBoard, IReadOnlyList<CaseLine>>(board => board.ReadAsync(own, default)));
    }

    private static PlannedTask Next() => SmallCity.Task(1) with { From = new(2027, 9, 15), To = new(2027, 11, 30) };

    private static string MessageOf<T>(Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Message);
}
