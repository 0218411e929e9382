using Microsoft.EntityFrameworkCore;
using Supervision.Api.Emergencies;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Emergencies;

/// <summary>The steps of an emergency visit in the small city, and what is done on paper while the program is down.</summary>
internal static class EmergencyCity
{
    public const string Item = "SJ-001";

    public const string OtherNumber = "43030002";

    /// <summary>Who starts, and who is with him.</summary>
    public static readonly Actor First = new("人员01", SmallCity.Market, Role.Inspector);

    public static readonly Actor Second = new("人员02", SmallCity.Market, Role.Inspector);

    public static string Target(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    public static EmergencyInput Input(int target = 1) => new(
        Target(target), TemporaryGround.Emergency, "群众报告后厨煤气泄漏，等待批准可能发生爆炸", "雨湖区试验路1号", [Item], OtherNumber, OfficerChoice.Nearest,
        "两人正在同一条街检查，五分钟能到");

    public static Task<Result<EmergencyVisit>> StartAsync(SmallCity city, EmergencyInput? input = null, Actor? actor = null) =>
        city.WithAsync<StartEmergencyVisit, Result<EmergencyVisit>>(start => start.ExecuteAsync(actor ?? First, input ?? Input(), default));

    public static Task<Result<EmergencyVisit>> ConfirmAsync(SmallCity city, EmergencyVisitId id, Actor? actor = null) =>
        city.WithAsync<ConfirmEmergencyVisit, Result<EmergencyVisit>>(confirm => confirm.ExecuteAsync(actor ?? Second, id, default));

    public static Task<Result<EmergencyVisit>> ApproveAsync(SmallCity city, EmergencyVisitId id, Actor? actor = null) =>
        city.WithAsync<DecideEmergencyVisit, Result<EmergencyVisit>>(decide => decide.ExecuteAsync(actor ?? SmallCity.Head, id, default));

    public static Task<Result<EmergencyVisit>> RefuseAsync(SmallCity city, EmergencyVisitId id, string reason = "没有紧急情况，可以等待抽查", Actor? actor = null) =>
        city.WithAsync<DecideEmergencyVisit, Result<EmergencyVisit>>(decide => decide.RefuseAsync(actor ?? SmallCity.Head, id, reason, default));

    public static Task<Result<EmergencyVisit>> EnterAsync(SmallCity city, EmergencyVisitId id, Actor? actor = null, DateOnly? endedOn = null) =>
        city.WithAsync<EnterEmergencyResult, Result<EmergencyVisit>>(enter => enter.ExecuteAsync(
            actor ?? First, id, [new ItemResult(Item, SmallCity.Market, ItemFinding.InOrder)], ["R01"], endedOn ?? OfficeClock.Today(city.Clock), default));

    public static Task<Result<EmergencyVisit>> ReviewAsync(SmallCity city, EmergencyVisitId id, Actor? actor = null) =>
        city.WithAsync<ReviewEmergencyResult, Result<EmergencyVisit>>(review => review.ExecuteAsync(actor ?? SmallCity.UnitHead, id, default));

    public static Task<Result<PaperRange>> ReserveAsync(SmallCity city, int count = 10, Actor? actor = null) =>
        city.WithAsync<ReservePaperNumbers, Result<PaperRange>>(reserve => reserve.ExecuteAsync(actor ?? SmallCity.Archivist, count, default));

    public static Task<Result<SystemOutage>> StateOutageAsync(SmallCity city, DateTimeOffset from, DateTimeOffset until, Actor? actor = null) =>
        city.WithAsync<StateOutage, Result<SystemOutage>>(state => state.ExecuteAsync(actor ?? SmallCity.Head, from, until, "机房停电，不能登录", default));

    public static Task<Result<Backfill>> BackfillAsync(SmallCity city, CheckId check, string number, DateTimeOffset madeAt, Actor actor) =>
        city.WithAsync<BackfillCheck, Result<Backfill>>(backfill => backfill.ExecuteAsync(actor, check, number, madeAt, default));

    /// <summary>Begun, confirmed, approved, entered and reviewed.</summary>
    public static async Task<EmergencyVisit> ReviewedAsync(SmallCity city, EmergencyInput? input = null)
    {
        var visit = Value(await StartAsync(city, input));
        Value(await ConfirmAsync(city, visit.Id));
        Value(await ApproveAsync(city, visit.Id));
        Value(await EnterAsync(city, visit.Id));
        return Value(await ReviewAsync(city, visit.Id));
    }

    /// <summary>Numbers were reserved, then the program was down for an hour in which it was made; two hours pass.</summary>
    public static async Task<EmergencyVisit> ReviewedOnPaperAsync(SmallCity city)
    {
        var (number, madeAt) = await DownAsync(city);
        return await ReviewedAsync(city, Input() with { PaperNumber = number, MadeAt = madeAt });
    }

    /// <summary>The first number that was reserved, and a moment in the outage after it.</summary>
    public static async Task<(string Number, DateTimeOffset MadeAt)> DownAsync(SmallCity city)
    {
        var range = Value(await ReserveAsync(city));
        var before = city.Clock.GetUtcNow();
        city.Clock.Set(before.AddHours(2));
        Value(await StateOutageAsync(city, before.AddMinutes(30), before.AddMinutes(90)));
        return (range.FirstNumber, before.AddHours(1));
    }

    public static Task<EmergencyVisit> OneAsync(SmallCity city, EmergencyVisitId id) =>
        city.WithAsync<SupervisionDb, EmergencyVisit>(db => db.EmergencyVisits.AsNoTracking().SingleAsync(one => one.Id == id));

    public static async Task<EmergencyBoardView> BoardAsync(SmallCity city, Actor? actor = null) =>
        Value(await city.WithAsync<EmergencyBoard, Result<EmergencyBoardView>>(board => board.ReadAsync(actor ?? SmallCity.Head, default)));

    public static async Task<BackfillBoardView> BackfillsAsync(SmallCity city, Actor? actor = null) =>
        Value(await city.WithAsync<BackfillBoard, Result<BackfillBoardView>>(board => board.ReadAsync(actor ?? SmallCity.Head, default)));
}
