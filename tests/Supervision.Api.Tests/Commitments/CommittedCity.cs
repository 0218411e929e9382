using Microsoft.EntityFrameworkCore;
using Supervision.Api.Commitments;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Commitments;

/// <summary>The steps of a commitment in the small city, as the office takes them.</summary>
internal static class CommittedCity
{
    /// <summary>Two months to verify, thirty days to correct, in the catalogue.</summary>
    public const string Food = "SP-01";

    /// <summary>Without a term.</summary>
    public const string Measuring = "SP-02";

    /// <summary>Not in the catalogue, and without a term.</summary>
    public const string LostPaper = "ZM-02";

    /// <summary>Who decides and has verified nothing.</summary>
    public static readonly Actor Head = SmallCity.Head;

    public static readonly Actor Officer = SmallCity.Officer;

    public static CommitmentSigning OnPaper { get; } = new("王某", SignerCapacity.Representative, null, false);

    public static string Target(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    public static CommitmentInput Input(string item = Food, int target = 1) => new(item, Target(target), "新开一家店", "2026年5月以前按平面图布置完毕", "信用中国，2026-02-10")
    {
        IsChosen = true,
        HasGraveRecord = false,
    };

    public static Task<Result<ToldCommitment>> TellAsync(SmallCity city, CommitmentInput input, Actor? actor = null) =>
        city.WithAsync<TellCommitment, Result<ToldCommitment>>(tell => tell.ExecuteAsync(actor ?? Officer, input, default));

    public static Task<Result<Done>> AnswerAsync(SmallCity city, ToldCommitment told, bool? accepts, string signer = "王某", string? code = null) =>
        city.WithAsync<AnswerCommitment, Result<Done>>(answer =>
            answer.ExecuteAsync(told.Paper, code ?? told.Code, accepts, signer, SignerCapacity.Representative, default));

    public static Task<Result<Commitment>> ReceiveAsync(
        SmallCity city, CommitmentId id, CommitmentSigning? signing = null, DateOnly? verifyBy = null, Actor? actor = null) =>
        city.WithAsync<ReceiveCommitment, Result<Commitment>>(receive => receive.ExecuteAsync(actor ?? Officer, id, signing ?? OnPaper, verifyBy, default));

    public static Task<Result<Commitment>> DeclineAsync(SmallCity city, CommitmentId id) =>
        city.WithAsync<ReceiveCommitment, Result<Commitment>>(receive => receive.DeclineAsync(Officer, id, default));

    public static Task<Result<Commitment>> VerifyAsync(SmallCity city, CommitmentId id, CommitmentFinding finding, DateOnly? correctBy = null, Actor? actor = null) =>
        city.WithAsync<VerifyCommitment, Result<Commitment>>(verify => verify.ExecuteAsync(actor ?? Officer, id, finding, correctBy, default));

    public static Task<Result<Commitment>> ExcuseAsync(SmallCity city, CommitmentId id, DateOnly until, string reason = "洪水停电", Actor? actor = null) =>
        city.WithAsync<ExcuseCommitment, Result<Commitment>>(excuse =>
            excuse.ExecuteAsync(actor ?? Head, id, new(ExcuseGround.ForceMajeure, reason, "停业将影响十二人就业"), until, default));

    public static Task<Result<Commitment>> BreakAsync(SmallCity city, CommitmentId id, string heard = "当事人没有陈述", Actor? actor = null) =>
        city.WithAsync<BreakCommitment, Result<Commitment>>(breakIt => breakIt.ExecuteAsync(actor ?? Head, id, new("整改期满没有改正", heard, "撤销许可决定"), default));

    public static Task<Result<Commitment>> RevokeAsync(SmallCity city, CommitmentId id, string document = "潭市监撤〔2026〕1号") =>
        city.WithAsync<RevokeAfterBreach, Result<Commitment>>(revoke => revoke.ExecuteAsync(Head, id, document, "违诺", default));

    public static Task<Result<Commitment>> RepairAsync(SmallCity city, CommitmentId id, string document = "潭市监修〔2026〕1号") =>
        city.WithAsync<RepairCommitment, Result<Commitment>>(repair => repair.ExecuteAsync(Head, id, document, "已经改正并修复", default));

    /// <summary>Told and signed on paper.</summary>
    public static async Task<ToldCommitment> GivenAsync(SmallCity city, string item = Food, int target = 1, DateOnly? verifyBy = null)
    {
        var told = Value(await TellAsync(city, Input(item, target)));
        Value(await ReceiveAsync(city, told.Id, verifyBy: verifyBy));
        return told;
    }

    /// <summary>Found false, and declared broken on the same day.</summary>
    public static async Task<ToldCommitment> BrokenAsync(SmallCity city, int target = 1)
    {
        var told = await GivenAsync(city, Food, target);
        Value(await VerifyAsync(city, told.Id, NotKept(OfficeClock.Today(city.Clock), isFalse: true)));
        Value(await BreakAsync(city, told.Id));
        return told;
    }

    public static CommitmentFinding Kept(DateOnly on) => new(on, VerificationMethod.OnSite, FulfilmentStatus.Whole, "布置与平面图一致，有照片", null, false);

    public static CommitmentFinding NotKept(DateOnly on, bool isFalse = false) =>
        new(on, VerificationMethod.OnSite, FulfilmentStatus.Partly, "没有设备设施，有照片", "没有相适应的设备设施", isFalse);

    public static Task<Commitment> OneAsync(SmallCity city, CommitmentId id) =>
        city.WithAsync<SupervisionDb, Commitment>(db => db.Commitments.AsNoTracking().SingleAsync(one => one.Id == id));

    public static Problem Refusal<T>(Result<T> result) where T : notnull =>
        result.Match(_ => throw new InvalidOperationException("It went through."), problem => problem);
}
