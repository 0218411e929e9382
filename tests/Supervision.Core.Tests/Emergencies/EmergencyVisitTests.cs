using CsCheck;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.LawTables;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Tests.Emergencies;

/// <summary>Whatever is tried on an emergency visit, by whomever and in whatever order: nothing signed is lost, and nobody decides on what he did himself.</summary>
public sealed class EmergencyVisitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly DepartmentCode Market = DepartmentCode.Parse("430300-SJ");
    private static readonly ResultCode NothingFound = new("R01", "未发现问题", true, false, false);
    private static readonly string[] People = ["甲", "乙", "丙", "丁"];
    private static readonly EmergencyTerm Term = new("批准", 24, EmergencyTerm.Hours, "试验", "待核", null);

    [Fact]
    public void No_order_of_acts_lets_an_officer_decide_on_his_own_visit_or_a_result_pass_without_approval() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 40]).List[1, 20].Sample(tried =>
        {
            var visit = Begun("甲", "乙").Match(made => made, problem => throw new InvalidOperationException(problem.Message));
            var hours = 0;

            foreach (var (act, person, later) in tried)
            {
                var before = (visit.Confirmed, visit.Approved, visit.Refused, visit.Reviewed);
                hours += later;
                Try(visit, act, People[person], Noon.AddHours(hours));
                Assert.Equal(before, (before.Confirmed is null ? null : visit.Confirmed, before.Approved is null ? null : visit.Approved,
                    before.Refused is null ? null : visit.Refused, before.Reviewed is null ? null : visit.Reviewed));
            }

            Holds(visit, Noon.AddHours(hours));
        });

    [Fact]
    public void Two_names_are_two_people_and_who_begins_is_there()
    {
        Assert.Equal("emergency.not-two", CodeOf(Begun("甲", "甲")));
        Assert.Equal("emergency.not-there", CodeOf(Begun("丙", "乙", "甲")));
        Assert.Equal("", CodeOf(Begun("甲", "乙")));
    }

    [Fact]
    public void Without_a_term_nothing_is_late()
    {
        var visit = EmergencyVisit.Start(EmergencyVisitId.New(Noon), Firm(), Text(), [Officer("甲", 1), Officer("乙", 2)], Noon, null, null, By("甲", Role.Inspector, Noon))
            .Match(made => made, problem => throw new InvalidOperationException(problem.Message));
        Assert.False(visit.IsUnapproved(Noon.AddYears(1)));
        visit.Confirm(By("乙", Role.Inspector, Noon));
        visit.Approve(By("丙", Role.Approver, Noon.AddYears(1)));
        Assert.Equal((EmergencyState.Approved, false), (visit.State, visit.IsApprovedLate));
    }

    private static void Holds(EmergencyVisit visit, DateTimeOffset now)
    {
        Assert.True(visit.Confirmed is null || visit.Confirmed.By.Person == "乙");
        Assert.False(visit.Approved is not null && visit.Refused is not null);
        Assert.True(!visit.IsDecided || visit.Confirmed is not null);
        Assert.True(visit.Reviewed is null || (visit.Approved is not null && visit.Entered is not null && visit.Refused is null));
        Assert.All(new[] { visit.Approved, visit.Refused, visit.Reviewed }.OfType<Signed>(), signed => Assert.Contains(signed.By.Person, new[] { "丙", "丁" }));
        Assert.Equal(visit.Approved is { } approved && approved.At > Noon.AddDays(1), visit.IsApprovedLate);
        Assert.Equal(!visit.IsDecided && now > Noon.AddDays(1), visit.IsUnapproved(now));
        Assert.NotEmpty(visit.State.Named());
    }

    private static void Try(EmergencyVisit visit, int act, string person, DateTimeOffset at)
    {
        _ = act switch
        {
            0 => visit.Confirm(By(person, Role.Inspector, at)),
            1 => visit.Approve(By(person, Role.Approver, at)),
            2 => visit.Refuse("没有紧急情况", By(person, Role.Approver, at)),
            3 => visit.Enter([new("SJ-001", Market, ItemFinding.InOrder)], [NothingFound], new(2026, 2, 10), By(person, Role.Inspector, at)),
            _ => visit.Review(By(person, Role.UnitHead, at)),
        };
    }

    private static Result<EmergencyVisit> Begun(string one, string other, string? starts = null) => EmergencyVisit.Start(
        EmergencyVisitId.New(Noon), Firm(), Text(), [Officer(one, 1), Officer(other, 2)], Noon, Term, null, By(starts ?? one, Role.Inspector, Noon));

    private static Signed By(string person, Role role, DateTimeOffset at) => new(new(person, Market, role), at);

    private static CheckOfficer Officer(string name, int slot) => new("湘C" + name, name, Market, new(2027, 1, 1), slot);

    private static EmergencyText Text() => new(TemporaryGround.Emergency, "群众报告后厨煤气泄漏，不能等待", "试验路1号", ["SJ-001"], OfficerChoice.Nearest, "正在同一条街");

    private static Subject Firm() => Subject.Of(
        SubjectId.New(Noon), SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()), SubjectKind.Enterprise, "某饭店", RegionCode.Parse("430302"),
        null, "试验", Noon);

    private static string CodeOf<T>(Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Code);
}
