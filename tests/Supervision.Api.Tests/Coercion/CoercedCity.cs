using Microsoft.EntityFrameworkCore;
using Supervision.Api.Coercion;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Coercion;

/// <summary>The steps of a coercive measure in the small city, as the office takes them.</summary>
internal static class CoercedCity
{
    public const string Colleague = "43030002";

    public const string Things = "过期食用油；12桶；未开封\n灌装机；1台；可以使用";

    /// <summary>On the register, with a certificate.</summary>
    public static readonly Actor Officer = new("人员01", SmallCity.Market, Role.Inspector);

    public static readonly Actor Head = SmallCity.Head;

    /// <summary>The first officer, if he were a head as well.</summary>
    public static readonly Actor OfficerAsHead = Officer with { Role = Role.Approver };

    public static string Target(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    public static EconomicImpact NoImpact { get; } = new(null, false, false, false, false, false, null, null);

    public static CoercionInput Input(CoercionKind kind = CoercionKind.Seizure, int target = 1) => new(
        Target(target), kind, "2026-02-10 投诉举报", "经营超过保质期的食用油", "食品安全法第110条第5项", "法律", "雨湖区试验路1号", "库存食用油、灌装机", Colleague)
    {
        IsByNamedBody = true,
        MilderTried = "责令停止销售，仍在销售",
        Effect = "只扣押过期的部分，不影响其他经营",
        IsSlight = false,
        IsRelated = true,
        HoldsNecessities = false,
        IsSealedElsewhere = false,
        Impact = NoImpact,
    };

    public static CoercionInput Urgent => Input() with { Urgency = "正在转移货物" };

    public static CoercionInput Freezing => Input(CoercionKind.Freezing) with { Law = "某法第20条", Amount = 50000, Subject = "存款" };

    public static TakingInput Taken(DateTimeOffset at) => new(at, "雨湖区试验路1号", Things, Colleague, "当事人没有陈述", "本机关仓库，专人保管")
    {
        Signing = RecordSigning.Party,
        AreRightsTold = true,
        IsHandedOver = true,
        Freeze = new("某银行", "6222000000000000", 50000, ""),
    };

    public static Task<Result<CoercionFile>> AskAsync(SmallCity city, CoercionInput input, Actor? actor = null) =>
        city.WithAsync<AskCoercion, Result<CoercionFile>>(ask => ask.ExecuteAsync(actor ?? Officer, input, default));

    public static Task<Result<CoercionFile>> ApproveAsync(SmallCity city, CoercionFileId id, Actor? actor = null) =>
        city.WithAsync<ApproveCoercion, Result<CoercionFile>>(approve => approve.ExecuteAsync(actor ?? Head, id, null, default));

    public static Task<Result<CoercionFile>> RefuseAsync(SmallCity city, CoercionFileId id, string reason = "可以用较缓和的办法") =>
        city.WithAsync<ApproveCoercion, Result<CoercionFile>>(approve => approve.RefuseAsync(Head, id, reason, default));

    public static Task<Result<CoercionFile>> TakeAsync(SmallCity city, CoercionFileId id, TakingInput input, Actor? actor = null) =>
        city.WithAsync<TakeCoercion, Result<CoercionFile>>(take => take.ExecuteAsync(actor ?? Officer, id, input, default));

    public static Task<Result<CoercionFile>> TestAsync(SmallCity city, CoercionFileId id, int? days, string what = "食用油酸价，市检验检测中心") =>
        city.WithAsync<TellCoercion, Result<CoercionFile>>(tell => tell.ExecuteAsync(Officer, id, days, what, default));

    public static Task<Result<CoercionFile>> ExtendAsync(SmallCity city, CoercionFileId id, int? days, string reason = "涉及三个供货商", Actor? actor = null) =>
        city.WithAsync<ExtendCoercion, Result<CoercionFile>>(extend => extend.ExecuteAsync(actor ?? Head, id, days, reason, default));

    public static Task<Result<CoercionFile>> TellExtensionAsync(SmallCity city, CoercionFileId id) =>
        city.WithAsync<TellCoercion, Result<CoercionFile>>(tell => tell.ExtensionAsync(Officer, id, default));

    public static Task<Result<CoercionFile>> ServeAsync(SmallCity city, CoercionFileId id, DateOnly on) =>
        city.WithAsync<TellCoercion, Result<CoercionFile>>(tell => tell.ServedAsync(Officer, id, on, default));

    public static Task<Result<CoercionFile>> LiftAsync(
        SmallCity city, CoercionFileId id, LiftingGround? ground = LiftingGround.NoLongerNeeded, string reason = "已经作出处罚决定", Actor? actor = null) =>
        city.WithAsync<LiftCoercion, Result<CoercionFile>>(lift => lift.ExecuteAsync(actor ?? Head, id, ground, reason, default));

    public static Task<Result<CoercionFile>> GiveUpAsync(SmallCity city, CoercionFileId id, ThingDisposal disposal) =>
        city.WithAsync<DisposeThing, Result<CoercionFile>>(dispose => dispose.ExecuteAsync(Officer, id, disposal, default));

    public static Task<Result<CoercionFile>> CloseAsync(SmallCity city, CoercionFileId id, string reason = "财物已经全部退还") =>
        city.WithAsync<CloseCoercion, Result<CoercionFile>>(close => close.ExecuteAsync(Head, id, reason, default));

    public static ThingDisposal Back(int number) => new(number, DisposalWay.Returned, "王某", null, null);

    /// <summary>Asked and approved, and taken at this moment.</summary>
    public static async Task<CoercionFile> TakenAsync(SmallCity city, CoercionInput? input = null)
    {
        var asked = Value(await AskAsync(city, input ?? Input()));
        Value(await ApproveAsync(city, asked.Id));
        return Value(await TakeAsync(city, asked.Id, Taken(city.Clock.GetUtcNow())));
    }

    public static Task<CoercionFile> OneAsync(SmallCity city, CoercionFileId id) =>
        city.WithAsync<SupervisionDb, CoercionFile>(db => db.CoercionFiles.AsNoTracking().SingleAsync(one => one.Id == id));

    public static Problem Refusal<T>(Result<T> result) where T : notnull =>
        result.Match(_ => throw new InvalidOperationException("It went through."), problem => problem);
}
