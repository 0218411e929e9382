using Microsoft.EntityFrameworkCore;
using Supervision.Api.Repairs;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Repairs;

/// <summary>The steps of a repair in the small city, as the office takes them.</summary>
internal static class RepairedCity
{
    public static readonly Actor Clerk = SmallCity.Clerk;

    /// <summary>Who decides, and has neither signed the penalty nor accepted.</summary>
    public static readonly Actor Head = SmallCity.Head;

    /// <summary>Who signed the penalty.</summary>
    public static readonly Actor Chief = SmallCity.Chief;

    /// <summary>Found to be general by a person, done and corrected.</summary>
    public static RepairFacts Facts { get; } = new("冯大")
    {
        PublishedOn = new(2026, 5, 18),
        Class = DishonestyClass.General,
        ClassBasis = "行业主管部门公布的标准第三条",
        DutiesDone = true,
        Corrected = true,
    };

    public static string Target(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    /// <summary>A fine of our own office, as a file would have brought it.</summary>
    public static async Task<CreditRecord> PenaltyAsync(
        SmallCity city, string number = "潭市监罚〔2026〕7号", int target = 1, DateOnly? on = null, SubjectKey? subject = null, CreditRecordKind kind = CreditRecordKind.Penalty,
        string organ = "湘潭市市场监督管理局")
    {
        var now = city.Clock.GetUtcNow();
        var record = new CreditRecord(
            Guid.CreateVersion7(now), subject ?? SubjectKey.Parse(Target(target)), kind, on ?? new DateOnly(2026, 5, 11), number, organ, "11430300006001004X", now)
        {
            Source = "双公示文件",
            Violation = "经营超过保质期的食品",
            Content = "罚款二千元",
            Words = kind is CreditRecordKind.Penalty ? ["罚款"] : [],
        };
        await city.WithAsync<SupervisionDb, int>(db =>
        {
            db.CreditRecords.Add(record);
            return db.SaveChangesAsync();
        });
        return record;
    }

    public static RepairEntry Entry(CreditRecord record, string number = "收1", string path = RepairPath.CreditChina, DateOnly? on = null)
    {
        return new(record.Subject.ToString(), record.Id, path, RepairChannel.Counter, number, on ?? new DateOnly(2026, 8, 24), "王某")
        {
            Materials = [RepairMaterials.Proof, RepairMaterials.Commitment],
            IsSeen = true,
            Source = "当面签名",
        };
    }

    public static Task<Result<RepairCase>> ApplyAsync(SmallCity city, RepairEntry entry, Actor? actor = null) =>
        city.WithAsync<ApplyRepair, Result<RepairCase>>(apply => apply.ExecuteAsync(actor ?? Clerk, entry, default));

    public static Task<Result<RepairCase>> AcceptAsync(SmallCity city, RepairId id, RepairFacts? facts = null, Actor? actor = null) =>
        city.WithAsync<AcceptRepair, Result<RepairCase>>(accept => accept.ExecuteAsync(actor ?? Clerk, id, facts ?? Facts, default));

    public static Task<Result<RepairCase>> NotAcceptAsync(SmallCity city, RepairId id, RepairFacts facts, string words = "没有到期限") =>
        city.WithAsync<AcceptRepair, Result<RepairCase>>(accept => accept.RefuseAsync(Clerk, id, facts, words, default));

    public static Task<Result<RepairCase>> AskAsync(SmallCity city, RepairId id) =>
        city.WithAsync<AcceptRepair, Result<RepairCase>>(accept => accept.AskAsync(Clerk, id, null, default));

    public static Task<Result<RepairCase>> SupplyAsync(SmallCity city, RepairId id, params string[] materials) =>
        city.WithAsync<AcceptRepair, Result<RepairCase>>(accept => accept.SupplyAsync(Clerk, id, materials, default));

    public static Task<Result<RepairCase>> ExtendAsync(SmallCity city, RepairId id, string words = "须核对外地的履行证明", Actor? actor = null) =>
        city.WithAsync<ExtendRepair, Result<RepairCase>>(extend => extend.ExecuteAsync(actor ?? Head, id, words, default));

    public static Task<Result<RepairCase>> AnswerAsync(SmallCity city, RepairId id, string words = "已经作出决定") =>
        city.WithAsync<AnswerRepair, Result<RepairCase>>(answer => answer.ExecuteAsync(Clerk, id, words, default));

    public static Task<Result<RepairCase>> DecideAsync(
        SmallCity city, RepairId id, bool grants = true, bool? done = true, string document = "潭市监修〔2026〕1号", Actor? actor = null, string words = "条件齐备") =>
        city.WithAsync<DecideRepair, Result<RepairCase>>(decide => decide.ExecuteAsync(actor ?? Head, id, new(grants, done, done, document, words), default));

    public static Task<Result<RepairCase>> FinishAsync(SmallCity city, RepairId id, DateOnly performedOn, string document = "潭市监修〔2026〕9号") =>
        city.WithAsync<DecideRepair, Result<RepairCase>>(decide => decide.FinishAsync(Head, id, performedOn, document, "裁定确认执行完毕", default));

    public static Task<Result<RepairCase>> SightAsync(SmallCity city, RepairId id, DateOnly on, bool shown = false, string proof = "截图1") =>
        city.WithAsync<SightRepair, Result<RepairCase>>(sight => sight.ExecuteAsync(Clerk, id, new("信用中国", on, shown, proof), default));

    /// <summary>Received and accepted, of a penalty that the chief signed.</summary>
    public static async Task<RepairCase> AcceptedAsync(SmallCity city, CreditRecord record, string number = "收1")
    {
        var received = Value(await ApplyAsync(city, Entry(record, number, on: OfficeClock.Today(city.Clock))));
        return Value(await AcceptAsync(city, received.Id, Facts with { PublishedOn = record.On }));
    }

    public static Task<RepairCase> OneAsync(SmallCity city, RepairId id) =>
        city.WithAsync<SupervisionDb, RepairCase>(db => db.Repairs.AsNoTracking().SingleAsync(one => one.Id == id));

    public static Problem Refusal<T>(Result<T> result) where T : notnull =>
        result.Match(_ => throw new InvalidOperationException("It went through."), problem => problem);
}
