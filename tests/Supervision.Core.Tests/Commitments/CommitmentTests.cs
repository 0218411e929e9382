using CsCheck;
using Supervision.Core.Commitments;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Tests.Commitments;

/// <summary>Whatever is tried on a commitment, in whatever order: its steps are a chain, and nobody is broken who had time to correct.</summary>
public sealed class CommitmentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly Actor Officer = new("孙四", DepartmentCode.Parse("430300-SJ"), Role.Inspector);

    private static readonly CommitmentItem Item = new("X", "涉企经营许可", "事项", "市场监管", CommitmentKind.InsteadOfApproval, "依据")
    {
        Conditions = ["条件"],
        Materials = ["材料"],
        Liability = "责任",
        Method = VerificationMethod.OnSite,
        CorrectionDays = 10,
        Catalogue = "信用承诺及其履行情况信息",
        Publication = PublicationType.Public,
        From = new(2026, 1, 1),
        Source = "试验",
        Mark = "核",
    };

    [Fact]
    public void No_order_of_acts_jumps_a_step_rewrites_one_or_breaks_whoever_had_time() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 8]).List[1, 25].Sample(tried =>
        {
            var commitment = Told();
            var day = 0;

            foreach (var (act, days) in tried)
            {
                var before = commitment.Steps;
                day += days;
                Try(commitment, act, day);
                Assert.True(commitment.Steps.Count <= before.Count + 1);
                Assert.Equal(before, commitment.Steps.Take(before.Count));
            }

            Holds(commitment);
        });

    [Fact]
    public void A_thing_commits_itself_to_nothing()
    {
        var project = Subject.Of(SubjectId.New(Noon), SubjectKey.Parse("project:1"), SubjectKind.Project, "某项目", RegionCode.Parse("430302"), null, "试验", Noon);
        var told = Commitment.Tell(CommitmentId.New(Noon), "号", Officer.Department, project, Item, Text(), Lookup(), "0000", [1], new(Officer, Noon));
        Assert.Equal("commitment.nobody", told.Match(_ => "", problem => problem.Code));
    }

    [Theory]
    [InlineData("核", false, true)]
    [InlineData("旧知", false, true)]
    [InlineData("待核", false, false)]
    [InlineData("待核", true, true)]
    public void What_nobody_has_read_at_its_source_binds_nobody_outside_a_demonstration(string mark, bool isDemonstration, bool mayBeTold)
    {
        var why = (Item with { Mark = mark }).WhyNotUsed(isDemonstration);

        Assert.Equal(mayBeTold ? null : "commitment.not-verified", why?.Code);
    }

    [Fact]
    public void The_columns_are_twenty_and_those_of_what_was_not_looked_at_are_empty()
    {
        var commitment = Told();
        Try(commitment, 1, 0);
        var columns = CommitmentColumns.Of(commitment, "市监局");
        Assert.Equal(CommitmentColumns.Count, columns.Select(column => column.Key).Distinct().Count());
        string[] empty = ["commitmentValidity", "fulfillmentStatus", "unperformedContent", "breachSanction", "fulfillmentDate", "confirmUnit", "confirmUnitCode", "remarks"];
        Assert.Equal(empty, columns.Where(column => column.Value.Length == 0).Select(column => column.Key));
        Try(commitment, 4, 1);
        Assert.Equal(["commitmentValidity", "remarks"], CommitmentColumns.Of(commitment, "市监局").Where(column => column.Value.Length == 0).Select(column => column.Key));
    }

    private static void Holds(Commitment commitment)
    {
        var states = commitment.Steps.Select(step => step.State).ToList();
        Assert.All(states.Zip(states.Skip(1)), pair => Assert.True(CommitmentStates.MayFollow(pair.First, pair.Second)));
        Assert.Equal(commitment.Given is null, commitment.Code is null);
        Assert.Equal(commitment.State is CommitmentState.Kept or CommitmentState.Broken, commitment.Settled() is not null);

        foreach (var (broken, at) in commitment.Steps.Select((step, at) => (step, at)).Where(pair => pair.step.Breach is not null))
        {
            var found = commitment.Steps[at - 1];
            Assert.NotEqual(FulfilmentStatus.Whole, found.Finding!.Status);
            Assert.True(found.Finding.IsFalse || (found.Due < found.Finding.On && broken.By.At > found.By.At.AddTicks(-1)));
        }
    }

    private static Result<Done> Try(Commitment commitment, int act, int days)
    {
        var by = new Signed(Officer, Noon.AddDays(days), "文号");
        var on = Day.AddDays(days);
        return act switch
        {
            0 => commitment.Answer(new(days % 2 == 0, "王某", SignerCapacity.Representative), by),
            1 => commitment.Receive(new("王某", SignerCapacity.Representative, null, false), "43030020260210000001", on.AddDays(5), by),
            2 => commitment.Decline(by),
            3 => commitment.Verify(new(on, VerificationMethod.OnSite, FulfilmentStatus.Whole, "相符", null, false), null, by),
            4 => commitment.Verify(new(on, VerificationMethod.OnSite, FulfilmentStatus.Partly, "不符", "设备", false), on.AddDays(5), by),
            5 => commitment.Verify(new(on, VerificationMethod.OnSite, FulfilmentStatus.NotAtAll, "不符", "全部", false), null, by),
            6 => commitment.Verify(new(on, VerificationMethod.OnSite, FulfilmentStatus.NotAtAll, "不实", "全部", true), null, by),
            7 => commitment.Excuse(new(ExcuseGround.ForceMajeure, "洪水", "影响就业"), on.AddDays(7), by),
            8 => commitment.Break(new("没有改正", "没有陈述", "撤销"), by),
            _ => days % 2 == 0 ? commitment.Revoke("违诺", by) : commitment.Repair("已改", by),
        };
    }

    private static Commitment Told()
    {
        var firm = Subject.Of(
            SubjectId.New(Noon), SubjectKey.Parse(CreditCode.Complete("91430399MA0000001").ToString()), SubjectKind.Enterprise, "某饭店", RegionCode.Parse("430302"),
            IndustryCode.Parse("H6210"), "试验", Noon);
        return Commitment.Tell(CommitmentId.New(Noon), "号", Officer.Department, firm, Item, Text(), Lookup(), "0000", [1], new(Officer, Noon))
            .Match(commitment => commitment, problem => throw new InvalidOperationException(problem.Message));
    }

    private static CommitmentText Text() => new("事由", "内容", null, null);

    private static CommitmentLookup Lookup() => new(new() { Family = Item.Family }, "信用中国", Day);
}
