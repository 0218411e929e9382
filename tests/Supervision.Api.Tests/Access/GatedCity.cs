using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access.Table;
using Supervision.Api.Accounts.Deputations;
using Supervision.Api.Accounts.Waivers;
using Supervision.Api.Cases;
using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.BackChecks;
using Supervision.Api.Tests.Burden;
using Supervision.Api.Tests.Coercion;
using Supervision.Api.Tests.Commitments;
using Supervision.Api.Tests.Emergencies;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Guidance;
using Supervision.Api.Tests.Ratios;
using Supervision.Api.Tests.Repairs;
using Supervision.Core.Accounts;
using Supervision.Core.BackChecks;
using Supervision.Core.Burden;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Commitments;
using Supervision.Core.Disclosures;
using Supervision.Core.Draws.Process;
using Supervision.Core.Emergencies;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Sampling;
using Supervision.Core.Time;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>The small city with one of everything that is acted on, for tests that only try and never succeed.</summary>
public sealed class GatedCity : IAsyncLifetime
{
    private TestDatabase? _database;
    private SmallCity? _city;

    internal SmallCity City => _city!;

    internal CheckId Check { get; private set; }

    internal InspectionCheck CheckRow { get; private set; } = null!;

    internal BreachId Breach { get; private set; }

    internal string Case { get; private set; } = "";

    internal string Order { get; private set; } = "";

    /// <summary>Approved.</summary>
    internal OrderProposalId ProposedOrder { get; private set; }

    /// <summary>Verified, and kept in the end.</summary>
    internal CommitmentId Commitment { get; private set; }

    /// <summary>At its end.</summary>
    internal EmergencyVisitId Emergency { get; private set; }

    /// <summary>Drafted, and waiting for the head.</summary>
    internal RatioSchemeId Ratios { get; private set; }

    /// <summary>Entered, and waiting for the head.</summary>
    internal WhiteListEntryId WhiteListed { get; private set; }

    /// <summary>Accepted, of a penalty that the chief signed.</summary>
    internal RepairId Repair { get; private set; }

    /// <summary>Taken, and nothing given back.</summary>
    internal CoercionFileId Coercion { get; private set; }

    /// <summary>An interview of one officer that was taken back.</summary>
    internal GuidanceId Guidance { get; private set; }

    internal BackCheck Back { get; private set; } = null!;

    internal string Ceremony { get; private set; } = "";

    internal DisclosureId Disclosure { get; private set; }

    internal long Delivery { get; private set; }

    internal RecusalRequestId Request { get; private set; }

    /// <summary>Somebody with an account, and with a role that waits for its confirmation.</summary>
    internal const string Holder = "马十一";

    internal PersonId HolderId { get; private set; }

    internal AccountId Account { get; private set; }

    internal RoleGrantId Grant { get; private set; }

    internal string OwnerConnectionString => _database!.OwnerConnectionString;

    /// <summary>Somebody with a role who has named a deputy, who has not accepted it yet.</summary>
    internal Actor Principal { get; private set; } = null!;

    internal Actor Deputy { get; private set; } = null!;

    internal RoleGrantId PrincipalGrant { get; private set; }

    internal DeputationId Deputation { get; private set; }

    /// <summary>An exception for the holder, which stands.</summary>
    internal PairWaiverId Waiver { get; private set; }

    /// <summary>A market officer on the check, by the number he has in the roster.</summary>
    internal string Inspector { get; private set; } = "";

    internal SubjectKey Target => CheckRow.Target;

    internal Actor Drawn => City.Drawn(Check);

    internal Actor Handler => City.Handler;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        Back = (await BackCheckedCity.BuildAsync(City))[0];
        Value(await BackCheckedCity.EnterAsync(City, BackCheckedCity.Reviewer(Back, 0), Back, true));
        await using var db = NewContext();
        var breach = await db.Breaches.AsNoTracking().FirstAsync();
        (Breach, Check) = (breach.Id, breach.Check);
        CheckRow = await db.Checks.AsNoTracking().SingleAsync(check => check.Id == Check);
        Ceremony = await db.Ceremonies.Where(one => db.CeremonyTasks.Any(task => task.Ceremony == one.Id && task.TaskNumber == TaskNumber)).Select(one => one.Number).SingleAsync();
        Disclosure = await db.Disclosures.Where(one => one.Record == Check.ToString()).Select(one => one.Id).SingleAsync();
        Delivery = await db.Deliveries.Select(one => one.Sequence).FirstAsync();
        Inspector = await db.RosterRows.Where(row => row.Attempt == CheckRow.Attempt && row.Name == Drawn.Person).Select(row => row.Inspector).SingleAsync();
        await AskAsync(db);
        await ProposeAsync();
        await EnterAsync();
        await CommitAsync();
        Emergency = (await EmergencyCity.ReviewedAsync(City)).Id;
        Repair = (await RepairedCity.AcceptedAsync(City, await RepairedCity.PenaltyAsync(City))).Id;
        Coercion = (await CoercedCity.TakenAsync(City)).Id;
        Guidance = Value(await GuidedCity.GiveAsync(City, GuidedCity.Input(City, GuidanceKind.Interview))).Id;
        Value(await GuidedCity.CloseAsync(City, Guidance));
    }

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        await _database!.DisposeAsync();
    }

    public SupervisionDb NewContext() => _database!.NewContext();

    /// <summary>Rows of the security log and of the audit trail.</summary>
    public async Task<(int Refused, int Acts)> CountAsync()
    {
        await using var db = NewContext();
        return (await db.SecurityLog.CountAsync(), await db.AuditEntries.CountAsync());
    }

    /// <summary>A digest of every row of every table but the security log and the sessions, which say who tried.</summary>
    public async Task<IReadOnlyList<string>> SumsAsync()
    {
        await using var db = NewContext();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct()
            .Where(name => name is not ("security_log" or "office_sessions")).Order(StringComparer.Ordinal).ToList();
        await using var connection = new NpgsqlConnection(_database!.OwnerConnectionString);
        await connection.OpenAsync();
        var sums = new List<string>();

        foreach (var table in tables)
        {
#pragma warning disable CA2100 // Names of tables.
            await using var command = new NpgsqlCommand($"""select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from "{table}" t""", connection);
#pragma warning restore CA2100
            sums.Add($"{table} {await command.ExecuteScalarAsync()}");
        }

        return sums;
    }

    private async Task CommitAsync()
    {
        var told = await CommittedCity.GivenAsync(City);
        var today = OfficeClock.Today(City.Clock);
        Value(await CommittedCity.VerifyAsync(City, told.Id, CommittedCity.NotKept(today), today.AddDays(5)));
        Value(await CommittedCity.VerifyAsync(City, told.Id, CommittedCity.Kept(today)));
        Commitment = told.Id;
        Ratios = Value(await RatioCity.DraftAsync(City)).Id;
        WhiteListed = Value(await WhiteListedCity.EnterAsync(City, Target.ToString())).Id;
    }

    private async Task EnterAsync()
    {
        var staff = new Staff(City);
        var (link, loginName) = await staff.EnterAsync(Holder);
        var grant = Value(await staff.EnterGrantAsync(new Colleague(link.Account, Holder, loginName, "", []), Role.Planner));
        (Account, HolderId, Grant) = (link.Account, grant.Person, grant.Id);
        await DeputiseAsync(staff);
    }

    private async Task DeputiseAsync(Staff staff)
    {
        var principal = await staff.WithRoleAsync("杨十二", Role.Planner);
        var deputy = await staff.WithRoleAsync("朱十三", Role.Archivist);
        (Principal, PrincipalGrant) = await staff.ActorAsync(principal);
        (Deputy, _) = await staff.ActorAsync(deputy);
        var input = new DeputationInput(Deputy.Id, [DrawActs.Freeze.Code], false, "潭市监授〔2026〕1号", new(2026, 11, 1), new(2026, 11, 30));
        var made = Value(await City.WithAsync<Deputise, Result<Deputation>>(deputise => deputise.ExecuteAsync(Principal, PrincipalGrant, input, default)));
        Deputation = made.Id;
        var waived = new WaiverInput(HolderId, ExceptionPairs.PlanDraftedAndReviewed.Code, "计划编制人员休产假", new(2026, 11, 1), new(2026, 12, 31));
        Waiver = Value(await City.WithAsync<RegisterWaiver, Result<PairWaiver>>(register => register.ExecuteAsync(staff.Chief, waived, default))).Id;
    }

    private async Task AskAsync(SupervisionDb db)
    {
        var now = City.Clock.GetUtcNow();
        var request = Value(RecusalRequest.Of(RecusalRequestId.New(now), CheckRow.Attempt, Target, Inspector, "店主", "亲属", new(SmallCity.Archivist, now)));
        db.Add(request);
        await db.SaveChangesAsync();
        Request = request.Id;
    }

    private async Task ProposeAsync()
    {
        Order = (await OrderedCity.OrderAsync(City, Handler, Breach, new(2026, 11, 25))).Number;
        Value(await OrderedCity.RecheckAsync(City, Handler, Order, new(OfficeClock.Today(City.Clock), false, null, "还在卖")));
        await using (var db = NewContext())
        {
            ProposedOrder = (await db.OrderProposals.AsNoTracking().SingleAsync()).Id;
        }

        var asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
        var texts = new CaseTexts("经营超过保质期的食品。", "食品安全法第34条", ["现场笔录"], ["讲解"]);
        var made = Value(await City.WithAsync<ProposeCase, Result<EnforcementCase>>(propose => propose.ExecuteAsync(Handler, Breach, asked, texts, default)));
        Case = made.Number;
        Value(await City.WithAsync<ReviewCase, Result<Done>>(review => review.ExecuteAsync(SmallCity.Lawyer, Case, OrderedCity.Passed(true), default)));
    }
}
