using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Cases.Orders;
using Supervision.Api.Disclosures;
using Supervision.Api.Log;
using Supervision.Api.Plans;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.BackChecks;
using Supervision.Api.Tests.Burden;
using Supervision.Api.Tests.Coercion;
using Supervision.Api.Tests.Commitments;
using Supervision.Api.Tests.Emergencies;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Guidance;
using Supervision.Api.Tests.Ratios;
using Supervision.Api.Tests.Repairs;
using Supervision.Api.Tests.RuleLists;
using Supervision.Core.Accounts;
using Supervision.Core.BackChecks;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Draws.Process;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Roles;

/// <summary>The small city with a row of every kind that stands: published, signed, decided, issued, shown, withdrawn.</summary>
public sealed class FilledCity : IAsyncLifetime
{
    private TestDatabase? _database;
    private SmallCity? _city;

    public string ProgramAddress => _database!.ConnectionString;

    public string PublisherAddress => _database!.PublisherConnectionString;

    internal TestDatabase Database => _database!;

    /// <summary>What the catalogue says, column by column.</summary>
    public async Task<IReadOnlyList<string[]>> AskCatalogueAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database!.OwnerConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The words are the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string[]>();

        while (await rows.ReadAsync())
        {
            all.Add([.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)]);
        }

        return all;
    }

    internal SmallCity City => _city!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        await LookAgainAsync(await BackCheckedCity.BuildAsync(City));
        Value(await City.WithAsync<AmendPlan, Result<PlanAmendment>>(amend => amend.ExecuteAsync(
            SmallCity.Head, Plan, [SmallCity.Task(1) with { To = new(2026, 12, 10) }], "推迟实施", default)));
        Value(await City.WithAsync<AdoptedRules, Result<CurrentRules>>(rules => rules.NowAsync(default)));
        await OrderAsync();
        await DecideAsync();
        await CommittedCity.BrokenAsync(City);
        await EmergencyCity.ReviewedOnPaperAsync(City);
        await WhiteListedCity.EndedAsync(City);
        await RatioCity.AdoptedAsync(City);
        await RepairedCity.AcceptedAsync(City, await RepairedCity.PenaltyAsync(City));
        await CoercedCity.TakenAsync(City);
        await GuidedCity.UnheededAsync(City);
        await AskAsync();
        await SignInAsync();
        await PublishAsync();
        var first = await City.WithAsync<SupervisionDb, Disclosure>(db => db.Disclosures.AsNoTracking().OrderBy(d => d.Id).FirstAsync());
        Value(await City.WithAsync<WithdrawDisclosure, Result<Disclosure>>(withdraw => withdraw.ExecuteAsync(SmallCity.Head, first.Id, "决定已撤销", default)));
        await StateTimeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        await _database!.DisposeAsync();
    }

    private SupervisionDb NewContext() => _database!.NewContext();

    private async Task StateTimeAsync()
    {
        Actor administrator = new("郑九", SmallCity.Market, Role.SystemAdministrator);
        Actor auditor = new("吴八", SmallCity.Market, Role.AuditAdministrator);
        Value(await City.WithAsync<ProposeTimeStatement, Result<TimeStatement>>(propose => propose.ExecuteAsync(administrator, "停电检修", default)));
        Value(await City.WithAsync<ConfirmTimeStatement, Result<TimeStatement>>(confirm => confirm.ExecuteAsync(auditor, default)));
    }

    private async Task LookAgainAsync(IReadOnlyList<BackCheck> drawn)
    {
        await BackCheckedCity.SignedAsync(City, drawn[0]);
        Value(await BackCheckedCity.ApproveAsync(City, drawn[0]));
        Value(await BackCheckedCity.RecordAsync(City, BackCheckedCity.Reviewer(drawn[0], 0), drawn[0]));
    }

    private async Task OrderAsync()
    {
        var breach = await City.WithAsync<SupervisionDb, Breach>(db => db.Breaches.AsNoTracking().FirstAsync());
        var paper = await OrderedCity.OrderAsync(City, City.Handler, breach.Id, new(2026, 11, 5));
        City.Clock.Set(SmallCity.At("2026-11-06T09:00"));
        await OrderedCity.RecheckedAsync(City, paper.Number, new(new(2026, 11, 6), true, new(2026, 11, 6), "货架已清空"));
        var certified = await City.WithAsync<CertifiedOfficers, IReadOnlyList<Inspector>>(officers => officers.OfAsync(SmallCity.Market, default));
        Value(await City.WithAsync<AssignHandlers, Result<HandlerAssignment>>(assign => assign.ExecuteAsync(
            SmallCity.UnitHead, breach.Id, [.. certified.Take(2).Select(one => one.Number)], "原办案人员调离", default)));
    }

    private async Task DecideAsync()
    {
        await using var db = NewContext();
        await ConsistencyTests.DecideAsync(db, 1, SmallCity.Market, CaseEnd.Exempted);
        var made = await db.Cases.SingleAsync();
        var now = City.Clock.GetUtcNow();
        Value(made.ProposeClosing(new(null, null, new(SmallCity.UnitHead, now)), []));
        await db.SaveChangesAsync();
        Value(made.Close(new(SmallCity.Head, City.Clock.GetUtcNow()), []));
        await db.SaveChangesAsync();
    }

    // Asked and answered, used and revoked: what the office keeps of those who ask.
    private async Task AskAsync()
    {
        await using var db = NewContext();
        var now = City.Clock.GetUtcNow();
        var check = await db.Checks.FirstAsync();
        var person = await db.Set<Inspector>().FirstAsync();
        var code = OwnLineCode.Of(OwnLineCodeId.New(now), check.Attempt, check.Target.ToString(), "0000", [1], new(SmallCity.Planner, now));
        code.Use(now);
        code.Revoke(new(SmallCity.Planner, now));
        var request = Value(RecusalRequest.Of(
            RecusalRequestId.New(now), check.Attempt, check.Target, person.Number, "店主", "亲属", new(SmallCity.Planner, now)));
        Value(request.Decide(false, "没有亲属关系", new(SmallCity.Head, now)));
        db.AddRange(code, request, Submission.Of(new string('0', 64), Guid.NewGuid(), now));
        db.Add(RecusalRelation.Of(RecusalId.New(now), person.Id, check.Target, "亲属", new(2026, 1, 1), null));
        await RateAsync(db, check.Target, now);
        await db.SaveChangesAsync();
    }

    // A penalty that was repaired, and a run that came to its end.
    private static async Task RateAsync(SupervisionDb db, SubjectKey target, DateTimeOffset now)
    {
        var penalty = new CreditRecord(
            Guid.CreateVersion7(now), target, CreditRecordKind.Penalty, new(2026, 10, 12), "潭市监罚〔2026〕1号", "湘潭市市场监督管理局", "430300-SJ", now)
        {
            Source = "双公示文件",
            Violation = "过期",
            Clause = "第一百二十四条",
            Content = "警告",
            Words = ["警告"],
            HoldsUntil = new(2027, 1, 1),
        };
        var run = RatingRun.Of(
            Guid.CreateVersion7(now), "labour-2016", "一版", new string('0', 64), new(2026, 11, 1), (new(2025, 1, 1), new(2025, 12, 31)), new(SmallCity.Planner, now));
        db.AddRange(penalty, run);
        await db.SaveChangesAsync();
        db.Add(new CreditRecord(
            Guid.CreateVersion7(now), target, CreditRecordKind.Repair, new(2026, 10, 13), "潭市监修〔2026〕1号", "湘潭市市场监督管理局", "430300-SJ", now)
        {
            Source = "修复决定",
            Content = "准予修复",
            Ends = penalty.Id,
        });
        db.Add(new RatingSnapshot(run.Id, target, "A", 0, new("没有查处记录", "A", null, [], [], [])));
        run.Advance(target.ToString(), 1, 1);
        run.Finish(now);
        await db.SaveChangesAsync();
    }

    // One who came, worked, and left again.
    private async Task SignInAsync()
    {
        await using var db = NewContext();
        var now = City.Clock.GetUtcNow();
        var signed = new Signed(SmallCity.Head, now);
        var person = Person.Of(PersonId.New(now), "赵十", [1], new(new("严一", SmallCity.Tax, Role.SecurityAdministrator), now));
        var account = Account.Of(AccountId.New(now), person.Id, "zhao.shi");
        var grant = RoleGrant.Enter(
            RoleGrantId.New(now), person.Id, SmallCity.Market, Role.Planner, false, new(2026, 1, 1), null, "任命文件", false, person.Entered!);
        var actor = new Actor(person.Name, grant.Department, grant.Role) { Id = person.Id, Account = account.Id };
        var session = SignedInSession.Open([1], SessionId.New(now), actor, grant.Id, [], SignInWay.Password, false, "127.0.0.1", now);
        var link = SignInLink.For([1], account.Id, now);
        var passkey = new StoredPasskey
        {
            CredentialId = [1],
            Account = account.Id,
            Name = "手机",
            PublicKey = [1],
            Transports = [],
            IsUserVerified = true,
            IsBackupEligible = false,
            AttestationObject = [1],
            ClientDataJson = [1],
            CreatedAt = now,
            SignCount = 1,
            IsBackedUp = false,
        };
        person.LinkTo("N-10");
        db.AddRange(person, account, grant, link, passkey, SecurityEntry.Of(SecurityEvent.SignedIn, session, "密码和动态口令", now));
        await db.SaveChangesAsync();
        db.Add(session);
        Value(grant.Confirm(new(SmallCity.Head with { IsChief = true }, now)));
        await db.SaveChangesAsync();
        await DeputiseAsync(db, grant, now);
        session.End(now);
        link.Use(now);
        passkey.Remove(now);
        person.Leave(signed);
        account.Suspend(signed);
        Value(grant.End(signed, "离职"));
        await db.SaveChangesAsync();
    }

    // Named, accepted and ended again; and an exception for who is away.
    private static async Task DeputiseAsync(SupervisionDb db, RoleGrant grant, DateTimeOffset now)
    {
        var deputy = Person.Of(PersonId.New(now), "赵十一", [2], new(new("严一", SmallCity.Tax, Role.SecurityAdministrator), now));
        var terms = new DeputyTerms(deputy.Id, deputy.Name, ["FreezeDraw"], false, "授权书", new(2026, 11, 1), new(2026, 11, 30));
        var deputation = Value(Deputation.Enter(DeputationId.New(now), grant, "赵十", terms, new(SmallCity.Chief, now)));
        var waiver = Value(PairWaiver.Sign(
            PairWaiverId.New(now), "430300-SJ-LW-2026-001", grant.Person, "赵十", ExceptionPairs.PlanDraftedAndReviewed.Code, "人手不足", new(2026, 11, 1),
            new(2026, 12, 1), new(SmallCity.Chief, now)));
        db.AddRange(deputy, deputation, waiver, ReadEntry.Of(SmallCity.Planner, null, "127.0.0.1", "查看问题率", "任务", now));
        await db.SaveChangesAsync();
        Value(deputation.Accept(new(new(deputy.Name, SmallCity.Market, Role.Archivist) { Id = deputy.Id }, now)));
        await db.SaveChangesAsync();
        Value(deputation.End(new(SmallCity.Chief, now), "回来上班"));
        Value(waiver.End(new(SmallCity.Chief, now), "回来上班"));
        await db.SaveChangesAsync();
    }

    // As the publisher works: what one channel was sent it shows, and all papers are printed.
    private async Task PublishAsync()
    {
        await using var db = new SupervisionDb(SupervisionDbOptions.For(PublisherAddress));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = City.Clock.GetUtcNow();
        var deliveries = await db.Deliveries.Where(delivery => delivery.Channel == "credit-hunan").OrderBy(delivery => delivery.Sequence).ToListAsync();
        var batch = DeliveryBatch.Of("credit-hunan", now);
        db.Add(batch);
        await db.SaveChangesAsync();
        batch.Sent(now);

        foreach (var delivery in deliveries)
        {
            delivery.Join(batch.Number, now);
            delivery.Sent(now, now);
            db.Add(DeliveryReceipt.Of(delivery.Channel, delivery.IdempotencyKey, ReceiptStanding.Done, "1", null, now, now));
            delivery.Accept("1", now);
            delivery.Show(now);
        }

        foreach (var paper in await db.Papers.ToListAsync())
        {
            byte[] pdf = [1, 2, 3];
            paper.Rendered(pdf, Digest.Of(pdf), 1, "仿宋");
        }

        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
