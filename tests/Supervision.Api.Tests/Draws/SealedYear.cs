using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Plans;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>A year of sealed tasks in the small city, its tiers given by chance: planned, drawn, checked and published by the program itself.</summary>
internal sealed class SealedYear(SmallCity city)
{
    private const int Firms = 1_200;
    private static readonly string[] Starts = ["2026-09-15", "2026-10-10", "2026-11-05"];
    private readonly Random _random = new(20_260_101);

    /// <summary>The secret: the firms of the two lower tiers.</summary>
    public HashSet<string> Risky { get; } = [];

    public List<string> All { get; } = [];

    /// <summary>The firms by the names that pages show.</summary>
    public Dictionary<string, string> Names { get; } = [];

    /// <summary>Who gave way to whom; each pair stands in one stratum.</summary>
    public List<(string Out, string In)> Pairs { get; } = [];

    public async Task RunAsync()
    {
        Value(await city.WithAsync<DraftPlan, Result<AnnualPlan>>(draft => draft.ExecuteAsync(
            SmallCity.Planner, Plan, 2026, "2026年度抽查计划", [.. Starts.Select((_, i) => SmallCity.Task(i + 1))], default)));

        foreach (var (step, actor, number) in new[]
        {
            (PlanStep.Review, SmallCity.Lawyer, null), (PlanStep.Approve, SmallCity.Head, null),
            (PlanStep.FileWithSuperior, SmallCity.Planner, "湘市监备〔2026〕1号"), (PlanStep.FileWithJustice, SmallCity.Planner, "潭司备〔2026〕3号"),
            (PlanStep.Publish, SmallCity.Planner, null),
        })
        {
            Value(await city.WithAsync<AdvancePlan, Result<AnnualPlan>>(advance => advance.ExecuteAsync(actor, Plan, step, number, default)));
        }

        for (var i = 0; i < Starts.Length; i++)
        {
            var task = $"XT-2026-{i + 1:D4}";
            await DrawAsync(task, i + 1, Starts[i]);
            await ReplaceAsync(task);
            await CheckAsync(task, DateOnly.Parse(Starts[i], null));
        }
    }

    public Task<int> GiveTiersAsync() => city.WithAsync<SupervisionDb, int>(async db =>
    {
        var sample = await db.Set<Subject>().AsNoTracking().FirstAsync();
        db.AddRange(Enumerable.Range(201, Firms - 200).Select(i => Subject.Of(
            SubjectId.New(city.Clock.GetUtcNow()), SubjectKey.Parse(CreditCode.Complete($"91430399MA{i:0000000}").ToString()), SubjectKind.Enterprise,
            $"第{i}饭店（样例）", sample.Region, sample.Industry, "试验", city.Clock.GetUtcNow())));
        await db.SaveChangesAsync();

        foreach (var firm in (await db.Set<Subject>().ToListAsync()).OrderBy(firm => firm.Key.ToString(), StringComparer.Ordinal))
        {
            firm.Tier = _random.Next(100) switch { < 73 => RiskTier.A, < 92 => RiskTier.B, < 97 => RiskTier.C, _ => RiskTier.D };
            firm.Status = SubjectStatus.Active;
            firm.Address ??= "湘潭市雨湖区试验路";
            All.Add(firm.Key.ToString());
            Names.Add(firm.Name, firm.Key.ToString());

            if (firm.Tier is RiskTier.C or RiskTier.D)
            {
                Risky.Add(firm.Key.ToString());
            }
        }

        return await db.SaveChangesAsync();
    });

    private async Task DrawAsync(string task, int line, string day)
    {
        city.Clock.Set(SmallCity.At(day + "T08:00"));
        await city.SyncAsync();
        Value(await city.WithAsync<MakeTask, Result<InspectionTask>>(make => make.ExecuteAsync(SmallCity.Planner, Plan, line, task, true, default)));
        Value(await city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, task, default)));

        await HeldCeremony.DrawAsync(city, DateOnly.Parse(day, CultureInfo.InvariantCulture), task);
        Value(await city.WithAsync<LockDraw, Result<int>>(close => close.ExecuteAsync(SmallCity.Planner, task, default)));
    }

    // One drawn firm in eight turns out to be closed, and its reserve comes.
    private async Task ReplaceAsync(string task)
    {
        foreach (var target in (await ChecksAsync(task)).Select(check => check.Target).Where((_, i) => i % 8 == 0))
        {
            var lines = Value(await city.WithAsync<DropTarget, Result<IReadOnlyList<ReplacementLine>>>(drop =>
                drop.ExecuteAsync(SmallCity.Head, task, target, "deregistered", default)));
            Pairs.AddRange(lines.Where(line => line.OfTarget && line.In.Length > 0).Select(line => (line.Out, line.In)));
        }
    }

    private async Task<List<InspectionCheck>> ChecksAsync(string task) => [.. (await city.WithAsync<SupervisionDb, List<InspectionCheck>>(db =>
        db.Checks.AsNoTracking().Where(check => db.Tasks.Any(t => t.Id == check.Task && t.Number == task)).ToListAsync()))
        .Where(check => check.State is not CheckState.Dropped).OrderBy(check => check.Target.ToString(), StringComparer.Ordinal)];

    // The officers take the checks as the program lists them; firms of the lower tiers have more problems, and that is public.
    private async Task CheckAsync(string task, DateOnly day)
    {
        Value(await ApproveAllAsync(city, task));
        Value(await NotifyAllAsync(city, task));
        city.Clock.Set(SmallCity.At($"{day.AddDays(20):yyyy-MM-dd}T09:00"));

        foreach (var check in await ChecksAsync(task))
        {
            var wrong = _random.NextDouble() < (Risky.Contains(check.Target.ToString()) ? 0.4 : 0.1);
            var ended = day.AddDays(_random.Next(3, 19));
            ItemResult[] items =
            [
                wrong ? new("SJ-001", SmallCity.Market, ItemFinding.Problem, "经营超过保质期的食品", Disposition.OrderedToCorrect)
                    : new("SJ-001", SmallCity.Market, ItemFinding.InOrder),
                new("SW-001", SmallCity.Tax, ItemFinding.InOrder), new("XF-001", SmallCity.Fire, ItemFinding.InOrder),
            ];
            Value(await city.WithAsync<StartCheck, Result<Done>>(start => start.ExecuteAsync(city.Drawn(check.Id), check.Id, ended, "湘潭市雨湖区", null, default)));
            await city.EnterAsync(check.Id, items, wrong ? "R06" : "R01", ended);
            Value(await city.ConfirmAndReviewAsync(check.Id));
        }
    }
}
