using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.Commands;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

public sealed class ConsistencyTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset At = SmallCity.At("2026-11-02T09:00");
    private static readonly ExemptionCase Asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;

    [Fact]
    public async Task A_case_that_ended_otherwise_than_those_with_the_same_facts_is_shown_with_its_department()
    {
        await using var db = database.NewContext();
        await DecideAsync(db, 1, SmallCity.Market, CaseEnd.Exempted);
        await DecideAsync(db, 2, SmallCity.Market, CaseEnd.Exempted);
        await DecideAsync(db, 3, SmallCity.Tax, CaseEnd.Exempted);
        await DecideAsync(db, 4, SmallCity.Tax, CaseEnd.HandedOn, "情节特殊");
        await DecideAsync(db, 5, SmallCity.Tax, CaseEnd.HandedOn, "货值较大", 127);
        await DecideAsync(db, 6, SmallCity.Tax, CaseEnd.FineWaived, goods: 128, outcome: Outcome.WaiveFine);
        db.Add(new ViolationEvent(Guid.CreateVersion7(At), Key(1), "finding", null, "又一次", "市场监管", new(2027, 1, 5), null, null, "430300", null, null, At));
        db.Add(new ViolationEvent(Guid.CreateVersion7(At), Key(2), "finding", null, "以前的", "市场监管", new(2025, 1, 5), null, null, "430300", null, null, At));
        await db.SaveChangesAsync();

        var view = await Collaborators.Of<CaseConsistency>(db).ReadAsync(null, default);

        var outlier = Assert.Single(view.Outliers);
        Assert.Equal(("案4", SmallCity.Tax, CaseEnd.HandedOn, (CaseEnd?)CaseEnd.Exempted, 4), (outlier.Number, outlier.Department, outlier.End, outlier.Usual, outlier.Alike));
        Assert.Equal((6, 3), (view.Cases, view.Alike));
        Assert.Equal((3, 1), (view.AfterExemption.Parties, view.AfterExemption.Returned));
        Assert.Equal(RateInterval.ClopperPearson(1, 3, 0.95), view.AfterExemption.Interval);
        Assert.Equal((1, 0), (view.AfterFineWaiver.Parties, view.AfterFineWaiver.Returned));
        Assert.Equal((2, 0), (view.AfterHandingOn.Parties, view.AfterHandingOn.Returned));
        Assert.Empty((await Collaborators.Of<CaseConsistency>(db).ReadAsync(SmallCity.Market, default)).Outliers);
        Golden.Matches(string.Join('\n', ConsistencyText.Of(view)) + "\n", "consistency.txt");
    }

    // Proposed first and decided afterwards: the database takes no proposal of a case that is decided.
    internal static async Task DecideAsync(
        SupervisionDb db, int n, DepartmentCode department, CaseEnd end, string? reasons = null, decimal goods = 126, Outcome outcome = Outcome.MayNotPunish)
    {
        var asked = Asked with { Acts = [Asked.Acts[0] with { Facts = new Dictionary<string, decimal> { ["goods_value"] = goods } }] };
        Signed By(Role role) => new(new($"某人（{role.Named()}）", department, role), At);
        var made = EnforcementCase.Propose(CaseId.New(At.AddSeconds(n)), $"案{n}", department, null, Key(n), $"第{n}饭店",
            new(asked, new("", asked.Decided, new string('0', 64), [new() { Act = "a1", Outcome = outcome, Reasons = [], Trace = [] }]), new string('0', 64), false),
            new("", "", [], []), By(Role.Inspector));
        await ProposeAsync(db, made);
        Value(made.Hear(new(new(2026, 11, 2), "")));
        Value(made.Review(By(Role.LegalReviewer), true, "同意"));
        Value(made.Adopt(new Adoption(end, reasons, By(Role.Approver)), _ => ProofBasis.Officer));
        await db.SaveChangesAsync();
    }

    private static async Task ProposeAsync(SupervisionDb db, EnforcementCase made)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var last = await db.AuditEntries.MaxAsync(entry => (DateTimeOffset?)entry.At);
        await new Ledger(db).AuditAsync(made.Newest.By.By, "提出处理建议", made.Number, null, last ?? At, default);
        db.Add(made);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    internal static SubjectKey Key(int n) => SubjectKey.Parse(CreditCode.Complete($"91430399MA{n:0000000}").ToString());
}
