using Microsoft.EntityFrameworkCore;
using Supervision.Api.Commitments;
using Supervision.Api.Credit;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Demo.City;
using Supervision.Api.Ratios;
using Supervision.Api.Registers;
using Supervision.Api.Repairs;
using Supervision.Core.Commitments;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Sampling;

namespace Supervision.Api.Demo;

/// <summary>
/// 信用的一圈: a broken commitment and penalties of other systems enter the record, the next rating moves, a class of the province and new ratios
/// change what the next plan draws, and a repair withdraws on every channel.
/// </summary>
internal static class CreditStage
{
    /// <summary>By the one scheme whose whole text has a source.</summary>
    private const string Scheme = "labour-2016";

    private const string Day = "2026-11-10";

    /// <summary>Before the first penalty comes in.</summary>
    public static async Task RateAsync(DemoRun run, string moment)
    {
        run.At(moment);
        var report = await run.DoAsync<RunTiers, RatingRunReport>(rate => rate.ExecuteAsync(run.Author, Scheme, run.Cancel));
        run.Say($"  《{report.Title}》{report.Month:yyyy年M月}：评定{report.Rated}个主体，{Tiers(report)}");
    }

    public static async Task RunAsync(DemoRun run)
    {
        var drawn = await DrawnAsync(run);
        var (once, thrice, own, promising) = (drawn[6], drawn[1], drawn[7], drawn[0]);
        await ImportAsync(run, once, thrice, own);
        await BreakAsync(run, promising);
        await RateAsync(run, Day + "T15:30");
        await MovedAsync(run, [once, thrice]);
        await SteerAsync(run, drawn.Take(20));
        await RepairAsync(run, own);
    }

    private static Task<List<Subject>> DrawnAsync(DemoRun run)
    {
        return run.AskAsync<SupervisionDb, List<Subject>>(async db =>
        {
            var attempt = await db.Attempts.AsNoTracking().SingleAsync(one => one.Locked != null && db.Tasks.Any(task => task.Id == one.Task && task.Plan != null), run.Cancel);
            var targets = await db.DrawnRows.AsNoTracking().Where(row => row.Attempt == attempt.Id && !row.Reserve).OrderBy(row => row.Ticket).Select(row => row.Target).ToListAsync(run.Cancel);
            var keys = targets.Select(SubjectKey.Parse).ToList();
            var subjects = await db.Set<Subject>().AsNoTracking().Where(subject => keys.Contains(subject.Key)).ToDictionaryAsync(subject => subject.Key, run.Cancel);
            return [.. keys.Select(key => subjects[key])];
        });
    }

    private static async Task ImportAsync(DemoRun run, Subject once, Subject thrice, Subject own)
    {
        run.At(Day + "T14:00");
        var path = CreditFile.Of(once, thrice, own).Write(Path.Combine(run.Folder, "credit"));
        var report = await run.DoAsync<ImportCredit, CreditFileReport>(import => import.ExecuteAsync(run.Clerk, path, run.Cancel));
        run.Say($"  双公示文件{path}：读入{report.Read}行，记入{report.Added}，退回{report.Refused}（故意写错的一行）");

        foreach (var fault in report.Faults)
        {
            run.Say($"    {fault.Sentence}");
        }
    }

    private static async Task BreakAsync(DemoRun run, Subject firm)
    {
        var input = new CommitmentInput("SP-01", firm.Key.ToString(), "增加预包装食品经营（样例）", "2026年11月10日以前按平面图布置完毕", "信用中国（湖南），2026-11-10")
        {
            IsChosen = true,
            HasGraveRecord = false,
        };
        run.At(Day + "T14:10");
        var told = await run.DoAsync<TellCommitment, ToldCommitment>(tell => tell.ExecuteAsync(run.Officer, input, run.Cancel));
        run.At(Day + "T14:20");
        await run.DoAsync<AnswerCommitment, Done>(answer => answer.ExecuteAsync(told.Paper, told.Code, true, "王某（样例）", SignerCapacity.Representative, run.Cancel));
        run.At(Day + "T14:30");
        var signing = new CommitmentSigning("王某（样例）", SignerCapacity.Representative, null, true);
        await run.DoAsync<ReceiveCommitment, Commitment>(receive => receive.ExecuteAsync(run.Officer, told.Id, signing, null, run.Cancel));
        run.At(Day + "T15:00");
        var found = new CommitmentFinding(new(2026, 11, 10), VerificationMethod.OnSite, FulfilmentStatus.Partly, "没有冷藏设备，有照片（样例）", "没有与经营品种相适应的设备设施", true);
        await run.DoAsync<VerifyCommitment, Commitment>(verify => verify.ExecuteAsync(run.Officer, told.Id, found, null, run.Cancel));
        run.At(Day + "T15:20");
        var breach = new CommitmentBreach("现场与承诺不符，承诺时即知道没有设备", "当事人认可，没有补充陈述", "撤销许可决定");
        var broken = await run.DoAsync<BreakCommitment, Commitment>(decide => decide.ExecuteAsync(run.Head, told.Id, breach, run.Cancel));
        run.Say($"  告知承诺{broken.Code}：{firm.Name}承诺的设备现场没有，负责人认定违诺，记入信用记录；修复以前不再适用告知承诺");
    }

    private static async Task MovedAsync(DemoRun run, IEnumerable<Subject> firms)
    {
        foreach (var firm in firms)
        {
            var view = await run.DoAsync<CreditOfSubject, CreditView>(credit => credit.ReadAsync(run.Author, firm.Key.ToString(), run.Cancel));
            var rating = view.Ratings.Single(one => one.Earlier.Count > 0);
            run.Say($"    {firm.Name}：{rating.Earlier[0].Tier}级变为{rating.Tier}级（{rating.Month:yyyy年M月}）");
        }
    }

    // The class of the province decides the layer of a draw; a version of the ratios is drafted, looked at, and adopted.
    private static async Task SteerAsync(DemoRun run, IEnumerable<Subject> firms)
    {
        run.At(Day + "T15:40");
        string[] ratios = ["0.02", "0.05", "0.25", "0.60", "0.05", "0.05", "0.10", "0.50", "0.80", "0.10", "0.10"];
        var input = new RatioInput(new(2027, 1, 1), ratios, "0.10", "0.5", "C类、D类问题率高于其他类别，适当多查（样例）");
        var scheme = await run.DoAsync<DraftRatios, RatioScheme>(draft => draft.ExecuteAsync(run.Planner, input, run.Cancel));
        var before = await run.DoAsync<RatioEffects, RatioEffect>(effects => effects.ReadAsync(scheme, run.Cancel));

        run.At(Day + "T15:50");
        var path = Classes(run, firms).Write(Path.Combine(run.Folder, "credit"));
        var report = await run.DoAsync<ImportRegister, ImportReport>(import =>
            import.ExecuteAsync(run.Registrar, RegisterKind.Subjects, path, source: null, errorsPath: null, progress: null, run.Cancel));
        var after = await run.DoAsync<RatioEffects, RatioEffect>(effects => effects.ReadAsync(scheme, run.Cancel));
        run.Say($"  省里下发的风险类别：{report.Rows.Changed}户改为D类；按现行比例，下一年计划由{before.Before}户变为{after.Before}户");

        run.At(Day + "T16:00");
        await run.DoAsync<AdoptRatios, RatioScheme>(adopt => adopt.ExecuteAsync(run.Head, scheme.Id, run.Cancel));
        run.Say($"  抽查比例{scheme.Named}：{after.Said}；负责人看过影响以后采用");
    }

    private static CityTable Classes(DemoRun run, IEnumerable<Subject> firms)
    {
        var city = CityTable.Read("检查对象", Path.Combine(run.CityFolder, "检查对象.csv"));
        var (key, tier) = (city.Column("对象编号"), city.Column("信用风险分类"));
        var codes = firms.Select(firm => firm.Key.ToString()).ToHashSet(StringComparer.Ordinal);
        var rows = city.Rows.Where(row => codes.Contains(row[key])).Select(row => (string[])[.. row.Select((cell, i) => i == tier ? "D" : cell)]);
        return new("省里下发的风险类别", city.Headers, [.. rows]);
    }

    private static async Task RepairAsync(DemoRun run, Subject firm)
    {
        var records = await run.AskAsync<SupervisionDb, List<CreditRecord>>(db =>
            db.CreditRecords.AsNoTracking().Where(record => record.Subject == firm.Key).ToListAsync(run.Cancel));
        var penalty = records.Single(record => record.Number == CreditFile.OwnPenalty);
        var inspection = records.Single(record => record.Kind is CreditRecordKind.InspectionResult);
        DateOnly today = new(2026, 11, 10);
        var entry = new RepairEntry(firm.Key.ToString(), penalty.Id, "samr-107", RepairChannel.Counter, "收2026-1（样例）", today, "王某（样例）")
        {
            Materials = [RepairMaterials.Ruling],
            IsSeen = true,
            RulingOn = today,
            PerformedOn = today,
            Inspection = inspection.Id,
            Source = "当面签名",
        };
        run.At(Day + "T16:10");
        var received = await run.DoAsync<ApplyRepair, RepairCase>(apply => apply.ExecuteAsync(run.Clerk, entry, run.Cancel));
        run.At(Day + "T16:20");
        var facts = new RepairFacts("冯大（样例）")
        {
            PublishedOn = new DateOnly(2026, 11, 9),
            Class = DishonestyClass.General,
            ClassBasis = "没收非法财物，107号令：既不轻微也不严重的",
            DutiesDone = true,
            Corrected = true,
        };
        await run.DoAsync<AcceptRepair, RepairCase>(accept => accept.ExecuteAsync(run.Clerk, received.Id, facts, run.Cancel));
        run.At(Day + "T16:30");
        var decision = new RepairDecision(true, true, true, "潭市监修〔2026〕1号（样例）", "法院裁定确认重整计划执行完毕");
        var granted = await run.DoAsync<DecideRepair, RepairCase>(decide => decide.ExecuteAsync(run.Head, received.Id, decision, run.Cancel));
        var effects = granted.Last.Effects!;
        run.Say($"  信用修复{granted.Number}：准予，结束{effects.Ended.Count}条记录，撤回{effects.Withdrawn.Count}条公示，等待推送到每个渠道");
    }

    private static string Tiers(RatingRunReport report) => string.Join('、', report.Tiers.Select(tier => $"{tier.Tier ?? "没有等级"}{tier.Count}"));
}
