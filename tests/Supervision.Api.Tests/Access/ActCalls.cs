using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.BackChecks;
using Supervision.Api.Checks;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Log;
using Supervision.Api.Plans;
using Supervision.Api.Registers;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.BackChecks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Subjects;
using static Supervision.Api.Tests.Access.ActCall;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act of the table is called in the city.</summary>
internal static class ActCalls
{
    private static readonly Actor Planner = SmallCity.Planner;
    private static readonly Actor Head = SmallCity.Head;
    private static readonly Actor Lawyer = SmallCity.Lawyer;

    public static IReadOnlyList<ActCall> All(GatedCity city) =>
        [.. Plans(), .. Draws(city), .. Replacements(city), .. Checks(city), .. CaseCalls.All(city), .. CommitmentCalls.All(city), .. GuidanceCalls.All(city), .. CoercionCalls.All(city), .. RepairCalls.All(city), .. BurdenCalls.All(city), .. RatioCalls.All(city), .. EmergencyCalls.All(city), .. AccountCalls.All(city), .. DeputationCalls.All(city), .. Lists(), .. Log()];

    private static IEnumerable<ActCall> Plans() =>
    [
        new(PlanActs.Draft, Planner, "", async (of, actor) => Of(await of.GetRequiredService<DraftPlan>().ExecuteAsync(actor, "P-1", 2026, "计划", [], default))),
        Step(PlanActs.Review, Lawyer, PlanStep.Review, [Planner with { Role = Role.LegalReviewer }]),
        Step(PlanActs.Approve, Head, PlanStep.Approve, [Planner with { Role = Role.Approver }, Lawyer with { Role = Role.Approver }]),
        Step(PlanActs.FileWithSuperior, Planner, PlanStep.FileWithSuperior, []),
        Step(PlanActs.FileWithJustice, Planner, PlanStep.FileWithJustice, []),
        Step(PlanActs.Publish, Planner, PlanStep.Publish, []),
        new(PlanActs.Amend, Head, "plan", async (of, actor) => Of(await of.GetRequiredService<AmendPlan>().ExecuteAsync(actor, Plan, [], "理由", default))),
        new(PlanActs.MakeTask, Planner, "plan", async (of, actor) => Of(await of.GetRequiredService<MakeTask>().ExecuteAsync(actor, Plan, 1, "T-9", false, default))),
        new(PlanActs.MakeTemporaryTask, Head, "", async (of, actor) => Of(await of.GetRequiredService<MakeTemporaryTask>()
            .ExecuteAsync(actor, TaskNumber, TemporaryGround.Complaint, "文件", null, SmallCity.Task(1), false, default))),
        new(PlanActs.MakeBackCheckTask, Head, "", async (of, actor) => Of(await of.GetRequiredService<MakeBackCheckTask>()
            .ExecuteAsync(actor, TaskNumber, "复核", BackCheckedCity.October, SmallCity.Tax, new(2026, 11, 2), new(2026, 12, 31), default))),
        new(RegisterActs.Import, SmallCity.Registrar, "", async (of, actor) => Of(await of.GetRequiredService<ImportRegister>()
            .ExecuteAsync(actor, RegisterKind.Subjects, "没有这个文件.csv", null, null, null, default))),
        new(RegisterActs.OverrideStale, Head, "", async (of, actor) => Of(await of.GetRequiredService<OverrideStaleRegister>()
            .ExecuteAsync(actor, RegisterKind.Inspectors, "", TimeSpan.FromHours(2), default))) { Earlier = [SmallCity.Registrar with { Role = Role.Approver }] },
    ];

    private static ActCall Step(ActRow act, Actor right, PlanStep step, IReadOnlyList<Actor> earlier) =>
        new(act, right, "plan", async (of, actor) => Of(await of.GetRequiredService<AdvancePlan>().ExecuteAsync(actor, Plan, step, "号", default))) { Earlier = earlier };

    private static IEnumerable<ActCall> Draws(GatedCity city) =>
    [
        new(DrawActs.Freeze, Planner, "draw", async (of, actor) => Of(await of.GetRequiredService<FreezeDraw>().ExecuteAsync(actor, TaskNumber, default)))
            { Earlier = [SmallCity.Registrar with { Role = Role.Planner }] },
        new(DrawActs.AllowSmallRegister, Head, "draw", async (of, actor) => Of(await of.GetRequiredService<AllowSmallRegister>()
            .ExecuteAsync(actor, TaskNumber, SmallCity.Market, SmallRegisterMode.Neighbours, [], "理由", "文件", default)))
            { Earlier = [Planner with { Role = Role.Approver }] },
        new(DrawActs.CallCeremony, Planner, "", async (of, actor) => Of(await of.GetRequiredService<CallCeremony>().ExecuteAsync(actor, "Y-9", "仪式", [TaskNumber], [], default))),
        new(DrawActs.Commit, Planner, "ceremony", async (of, actor) => Of(await of.GetRequiredService<CommitCeremony>()
            .ExecuteAsync(actor, city.Ceremony, TeamUnit.Person, SmallCity.At("2026-12-01T09:00"), [], 30, default))),
        new(DrawActs.Conduct, Planner, "draw", async (of, actor) => Of(await of.GetRequiredService<ConductDraw>().ExecuteAsync(actor, TaskNumber, default))),
        new(DrawActs.Lock, Planner, "draw", async (of, actor) => Of(await of.GetRequiredService<LockDraw>().ExecuteAsync(actor, TaskNumber, default))),
        new(DrawActs.Void, Head, "draw", async (of, actor) => Of(await of.GetRequiredService<VoidDraw>().ExecuteAsync(actor, TaskNumber, "理由", default)))
            { Earlier = [Planner with { Role = Role.Approver }] },
        new(DrawActs.IssueOwnLineCode, SmallCity.Archivist, "draw", async (of, actor) => Of(await of.GetRequiredService<IssueOwnLineCode>()
            .ExecuteAsync(actor, TaskNumber, "没有这个对象", default))),
        new(DrawActs.Export, SmallCity.Auditor, "", async (of, actor) => Of(await of.GetRequiredService<ExportBundle>().ExecuteAsync(actor, TaskNumber, Directory.CreateTempSubdirectory("export").FullName, SmallCity.ToAuditors, default))),
    ];

    private static IEnumerable<ActCall> Replacements(GatedCity city)
    {
        var leaving = city.Drawn with { Role = Role.Approver };
        return
        [
            new(ReplacementActs.DropTarget, Head, "check", async (of, actor) => Of(await of.GetRequiredService<DropTarget>()
                .ExecuteAsync(actor, TaskNumber, city.Target, "没有这个理由", default))),
            new(ReplacementActs.ReplaceInspector, Head, "check", async (of, actor) => Of(await of.GetRequiredService<ReplaceInspector>()
                .ReplacePersonAsync(actor, TaskNumber, city.Target, city.Inspector, "没有这个理由", default))) { Earlier = [leaving] },
            new(ReplacementActs.RequestRecusal, SmallCity.Archivist, "check", async (of, actor) => Of(await of.GetRequiredService<RequestRecusal>()
                .ExecuteAsync(actor, TaskNumber, city.Target, city.Inspector, "店主", "亲属", default))) { Earlier = [city.Drawn with { Role = Role.UnitHead }] },
            new(ReplacementActs.DecideRecusal, Head, "check", async (of, actor) => Of(await of.GetRequiredService<DecideRecusal>()
                .ExecuteAsync(actor, TaskNumber, city.Request, false, "", default))) { Earlier = [leaving] },
        ];
    }

    private static IEnumerable<ActCall> Checks(GatedCity city)
    {
        var stood = city.Drawn with { Role = Role.Approver };
        var first = BackCheckedCity.Reviewer(city.Back, 0);
        var second = BackCheckedCity.Reviewer(city.Back, 1);
        return
        [
            new(CheckActs.Approve, Head, "checks", async (of, actor) => Of(await of.GetRequiredService<ApproveChecks>().ExecuteAsync(actor, TaskNumber, default))),
            new(CheckActs.Notify, SmallCity.Archivist, "checks", async (of, actor) => Of(await of.GetRequiredService<NotifyChecks>()
                .ExecuteAsync(actor, TaskNumber, new(new Dictionary<SubjectKey, DateTimeOffset>()), new Dictionary<SubjectKey, string>(), default))),
            new(CheckActs.Waive, Head, "check", async (of, actor) => Of(await of.GetRequiredService<WaiveVisitLimits>().ExecuteAsync(actor, city.Check, "理由", default)))
                { Earlier = [stood] },
            new(CheckActs.Start, city.Drawn, "check", async (of, actor) => Of(await of.GetRequiredService<StartCheck>()
                .ExecuteAsync(actor, city.Check, new(2026, 10, 20), "雨湖区", null, default))),
            new(CheckActs.Enter, city.Drawn, "check", async (of, actor) => Of(await of.GetRequiredService<EnterResult>()
                .ExecuteAsync(actor, city.Check, [], ["R01"], new(2026, 10, 20), default))),
            new(CheckActs.Confirm, city.City.Second(city.Check), "check", async (of, actor) => Of(await of.GetRequiredService<ConfirmResult>().ExecuteAsync(actor, city.Check, default)))
                { Earlier = [city.Drawn] },
            new(CheckActs.GiveBack, SmallCity.UnitHead, "check", async (of, actor) => Of(await of.GetRequiredService<GiveBackResult>().ExecuteAsync(actor, city.Check, "理由", default)))
                { Earlier = [stood] },
            new(CheckActs.Review, SmallCity.UnitHead, "check", async (of, actor) => Of(await of.GetRequiredService<ReviewResult>().ExecuteAsync(actor, city.Check, default)))
                { Earlier = [stood] },
            new(CheckActs.ExportTasks, SmallCity.UnitHead, "", async (of, actor) => Of(await of.GetRequiredService<ExportTaskList>().ExecuteAsync(actor, TaskNumber, default))),
            new(CheckActs.EnterBackCheck, first, "back-check", async (of, actor) => Of(await of.GetRequiredService<EnterBackCheckReview>()
                .ExecuteAsync(actor, city.Back.Id, null, null, default))),
            new(CheckActs.SignBackCheck, second, "back-check", async (of, actor) => Of(await of.GetRequiredService<SignBackCheckReview>().ExecuteAsync(actor, city.Back.Id, default)))
                { Earlier = [first] },
            new(CheckActs.GiveBackBackCheck, second, "back-check", async (of, actor) => Of(await of.GetRequiredService<SignBackCheckReview>()
                .GiveBackAsync(actor, city.Back.Id, "", default))) { Earlier = [first] },
            new(CheckActs.ApproveBackCheckVisit, SmallCity.Chief, "back-check", async (of, actor) => Of(await of.GetRequiredService<ApproveBackCheckVisit>()
                .ExecuteAsync(actor, city.Back.Id, "", default))) { Earlier = [Head] },
            new(CheckActs.RecordBackCheckVisit, second, "back-check", async (of, actor) => Of(await of.GetRequiredService<RecordBackCheckVisit>()
                .ExecuteAsync(actor, city.Back.Id, null, null, "", default))),
        ];
    }

    private static IEnumerable<ActCall> Lists() =>
    [
        new(ListActs.Import, Planner with { Role = Role.RuleAuthor }, "", async (of, actor) => Of(await of.GetRequiredService<UploadLists>()
            .ExecuteAsync(actor, new MemoryStream(), "空.yaml", default))),
        new(ListActs.ReviewClauses, Lawyer, "list", async (of, actor) => Of(await of.GetRequiredService<ReviewClauses>().ExecuteAsync(actor, "SAMR-2025-10", ["没有这项"], "", default))),
        new(ListActs.Adopt, SmallCity.Chief, "list", async (of, actor) => Of(await of.GetRequiredService<AdoptList>().ExecuteAsync(actor, "SAMR-2025-10", new(2020, 1, 1), default))),
    ];

    private static IEnumerable<ActCall> Log() =>
    [
        new(LogActs.Anchor, SmallCity.Auditor, "", async (of, actor) => Of(await of.GetRequiredService<AnchorAudit>().ExecuteAsync(actor, default))),
        new(LogActs.RotateKey, SmallCity.SystemAdministrator, "", async (of, actor) => Of(await of.GetRequiredService<RotateKey>().ExecuteAsync(actor, default))),
        new(LogActs.RetireKey, SmallCity.SystemAdministrator, "", async (of, actor) => Of(await of.GetRequiredService<RetireKey>().ExecuteAsync(actor, default))),
        new(LogActs.ProposeTime, SmallCity.SystemAdministrator, "", async (of, actor) => Of(await of.GetRequiredService<ProposeTimeStatement>().ExecuteAsync(actor, "", default))),
        new(LogActs.ConfirmTime, SmallCity.Auditor, "", async (of, actor) => Of(await of.GetRequiredService<ConfirmTimeStatement>().ExecuteAsync(actor, default))),
    ];
}
