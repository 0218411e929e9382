using Microsoft.EntityFrameworkCore;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>Takes the small city to finished checks that are drawn again, for tests of what comes after.</summary>
internal static class BackCheckedCity
{
    public const string Number = "XT-2026-0901";

    public static readonly BackCheckScope October = new(new(2026, 10, 1), new(2026, 10, 31), null);

    /// <summary>Everything up to the locked draw of back-checks.</summary>
    public static async Task<IReadOnlyList<BackCheck>> BuildAsync(SmallCity city, DepartmentCode? by = null)
    {
        await FinishAsync(city);
        Value(await MakeAsync(city, SmallCity.Head, by ?? SmallCity.Tax));
        await DrawAsync(city);
        return await AllAsync(city);
    }

    public static async Task FinishAsync(SmallCity city)
    {
        await DrawnCity.DrawAsync(city);
        await DisclosedCity.FillAsync(city);
        city.Clock.Set(SmallCity.At("2026-11-02T08:00"));
        await city.SyncAsync();
    }

    public static Task<Result<InspectionTask>> MakeAsync(SmallCity city, Actor actor, DepartmentCode by) =>
        city.WithAsync<MakeBackCheckTask, Result<InspectionTask>>(make =>
            make.ExecuteAsync(actor, Number, "十月检查复核", October, by, new(2026, 11, 2), new(2026, 12, 31), default));

    /// <summary>A body that had no part in any check, with as many people as are asked for.</summary>
    public static async Task<DepartmentCode> AddBodyAsync(SmallCity city, int people)
    {
        var code = DepartmentCode.Parse("430300-SF");
        await city.WithAsync<SupervisionDb, int>(db =>
        {
            var now = city.Clock.GetUtcNow();
            db.Add(Department.Organ(code, "湘潭市司法局执法监督处", "潭司监", "执法监督", RegionCode.Parse("430300"), new(2025, 3, 31)));
            db.AddRange(Enumerable.Range(1, people).Select(i =>
            {
                var person = Inspector.Officer(InspectorId.New(now), $"43039{i:000}", $"监督{i}", code,
                    [new Certificate($"湘J{i:000}", CertificateKind.Enforcement, new(2024, 1, 1), new(2028, 12, 31))], now);
                person.MayLead = i <= 3;
                return person;
            }));
            return db.SaveChangesAsync();
        });
        return code;
    }

    public static async Task DrawAsync(SmallCity city)
    {
        Value(await city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, Number, default)));

        await HeldCeremony.DrawAsync(city, new(2026, 11, 2), Number);
        Assert.NotEqual(0, Value(await city.WithAsync<LockDraw, Result<int>>(close => close.ExecuteAsync(SmallCity.Planner, Number, default))));
    }

    public static Task<List<BackCheck>> AllAsync(SmallCity city) => city.WithAsync<SupervisionDb, List<BackCheck>>(db =>
        db.BackChecks.AsNoTracking().OrderBy(back => back.Id).ToListAsync());

    public static Task<BackCheck> OneAsync(SmallCity city, BackCheckId id) =>
        city.WithAsync<SupervisionDb, BackCheck>(db => db.BackChecks.AsNoTracking().SingleAsync(back => back.Id == id));

    /// <summary>The drawn people as they act, in the order of their places.</summary>
    public static Actor Reviewer(BackCheck back, int place) => new(back.Officers[place].Name, back.Officers[place].Department, Role.Inspector);

    /// <summary>Entered by the first, signed by the second.</summary>
    public static async Task SignedAsync(SmallCity city, BackCheck back, string? deviates = null)
    {
        Value(await EnterAsync(city, Reviewer(back, 0), back, deviates is null, deviates));
        Value(await SignAsync(city, Reviewer(back, 1), back));
    }

    public static Task<Result<Done>> EnterAsync(SmallCity city, Actor actor, BackCheck back, bool? agrees, string? reasons = null) =>
        city.WithAsync<EnterBackCheckReview, Result<Done>>(enter => enter.ExecuteAsync(actor, back.Id, agrees, reasons, default));

    public static Task<Result<Done>> SignAsync(SmallCity city, Actor actor, BackCheck back) =>
        city.WithAsync<SignBackCheckReview, Result<Done>>(sign => sign.ExecuteAsync(actor, back.Id, default));

    public static Task<Result<CheckCode>> ApproveAsync(SmallCity city, BackCheck back, Actor? actor = null, string reason = "案卷照片不清") =>
        city.WithAsync<ApproveBackCheckVisit, Result<CheckCode>>(approve => approve.ExecuteAsync(actor ?? SmallCity.Chief, back.Id, reason, default));

    public static Task<Result<Done>> RecordAsync(SmallCity city, Actor actor, BackCheck back) =>
        city.WithAsync<RecordBackCheckVisit, Result<Done>>(record => record.ExecuteAsync(actor, back.Id, "湘潭市雨湖区", null, "与照片一致", default));
}
