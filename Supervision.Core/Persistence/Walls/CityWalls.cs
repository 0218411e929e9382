using Supervision.Core.Accounts;
using Supervision.Core.BackChecks;
using Supervision.Core.Burden;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Commitments;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Draws.Process;
using Supervision.Core.Emergencies;
using Supervision.Core.Guidance;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Times;
using Supervision.Core.Log.Tree;
using Supervision.Core.Papers;
using Supervision.Core.Plans;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.RuleLists;
using Supervision.Core.Sampling;

namespace Supervision.Core.Persistence.Walls;

/// <summary>部门之间的墙: every table, and whose its rows are. The policies of the database, the docs page and the tests come from this list.</summary>
public static class CityWalls
{
    public static IReadOnlyList<Wall> All { get; } =
    [
        .. Cases(),
        .. Tasks(),
        .. Registers(),
        Credit(),
        .. Accounts(),
        .. Outside(),
    ];

    public static Wall Of(Type entity) => All.Single(wall => wall.Entity == entity);

    private static IEnumerable<Wall> Cases()
    {
        yield return OfDepartment<EnforcementCase>("案件归办案部门");
        yield return OfDepartment<Breach>("违法行为记录归查出的部门；审核检查结果的牵头部门替参与部门记下") with
        {
            AddedWhen = "exists (select 1 from inspection_checks as found where found.id = breaches.\"check\")",
        };
        yield return OfDepartment<RecheckOrder>("责令改正归作出的部门");
        yield return OfDepartment<OrderProposal>("责令改正的提议归提出的部门");
        yield return OfDepartment<HandlerAssignment>("指定办案人员归办案部门");
        yield return OfDepartment<Commitment>("告知承诺归受理的部门");
        yield return OfDepartment<EmergencyVisit>("紧急检查归作出的部门");
        yield return OfDepartment<PaperRange>("号段归预留的部门");
        yield return OfDepartment<SystemOutage>("系统停用归登记的部门，全市的各部门都要用") with { ReadWhen = "is_of_city" };
        yield return OfDepartment<Backfill>("补录归用号的部门");
        yield return OfDepartment<WhiteListEntry>("无事不扰名单归登记的部门");
        yield return OfDepartment<RepairCase>("信用修复归认定的部门");
        yield return OfDepartment<CoercionFile>("强制措施卷宗归采取的部门；公众只数得出多少") with
        {
            IsPublic = true,
            PublicProperties = [nameof(CoercionFile.Department), nameof(CoercionFile.Kind), nameof(CoercionFile.TakenOn)],

            // What was only asked for is none of the public's, not even as a number.
            PublicWhen = "taken_on is not null",
        };
        yield return OfDepartment<AdministrativeGuidance>("行政指导归给予指导的部门，别的部门和任何规则都不读");
        yield return OfDepartment<IssuedPaper>("文书归出具的部门") with { IsPublishers = true };
        yield return OfDepartment<DocumentCounter>("文号流水归使用的部门");
        yield return OfDepartment<MadeProposal>("处理建议归所属案件的部门，部门抄在建议上");
    }

    private static IEnumerable<Wall> Tasks()
    {
        yield return OfTask<InspectionCheck>("检查归任务的牵头和参与部门；公众只数得出多少") with
        {
            // Whom a sealed task has drawn is none of it.
            IsPublic = true,
            PublicProperties =
            [
                nameof(InspectionCheck.Id), nameof(InspectionCheck.Task), nameof(InspectionCheck.Results), nameof(InspectionCheck.EndedOn),
                nameof(InspectionCheck.Reviewed), nameof(InspectionCheck.Dropped),
            ],
        };
        yield return OfTask<BackCheck>("复核归复核任务的牵头和参与部门；公众只数得出多少") with
        {
            IsPublic = true,
            PublicProperties = [nameof(BackCheck.Level), nameof(BackCheck.Review), nameof(BackCheck.Visit)],
        };
        yield return OfTask<DrawAttempt>("抽取归任务的牵头和参与部门");
        yield return OfTask<SmallRegisterUse>("人员不足时的安排归任务的牵头和参与部门");
        yield return OfAttempt<RosterRow>("冻结的人员名单归任务的牵头和参与部门");
        yield return OfAttempt<RecusalRow>("冻结的回避关系归任务的牵头和参与部门");
        yield return OfAttempt<ReplacementRow>("替换记录归任务的牵头和参与部门");
        yield return OfAttempt<RecusalRequest>("回避申请归任务的牵头和参与部门");
        yield return OfLead<DrawnRow>("抽取结果归牵头部门");
        yield return OfLead<AssignedRow>("人员分配归牵头部门");
    }

    private static IEnumerable<Wall> Registers()
    {
        const string registrar = "(select sv_role()) = 'Registrar'";
        yield return new(typeof(Inspector), WallKind.WrittenByOwn, "冻结名录时各部门的人员都要读到；由所在部门写，全市一份名录由名录管理人员导入")
        {
            Column = "department",
            AddedWhen = registrar,
            ChangedWhen = registrar,
        };
        yield return new(typeof(RatioScheme), WallKind.WrittenByOwn, "抽查比例方案各部门都读得到，因为一场仪式一起公布几个部门的规则；由本部门写") { Column = "department" };
        yield return new(typeof(AnnualPlan), WallKind.Published, "计划公布后人人可读，公布前归编制部门")
        {
            Column = "department",
            PublicWhen = "published is not null",
            IsPublic = true,
        };
        yield return new(typeof(ListVersion), WallKind.Published, "清单采用后人人可读，草稿归编制部门")
        {
            Column = "(drafted #>> '{by,department}')",
            PublicWhen = "adopted is not null",
            IsPublic = true,

            // Which department's lawyer holds a clause against its source does not matter, nor whether the list came with the program.
            ChangedWhen = "adopted is not null and (select sv_role()) = 'LegalReviewer'",
        };
    }

    private static Wall Credit()
    {
        return new(typeof(CreditRecord), WallKind.Published, "一个主体一份信用记录，各机关的决定登录后都看得到；免予处罚的内部记录只归作出的部门")
        {
            Column = "organ_code",
            PublicWhen = $"kind <> '{nameof(CreditRecordKind.Exemption)}' and (select sv_department()) is not null",

            // Files of 双公示 and lists tell what other organs have decided.
            AddedWhen = $"kind <> '{nameof(CreditRecordKind.Exemption)}' and (select sv_department()) is not null",
        };
    }

    private static IEnumerable<Wall> Accounts()
    {
        yield return new(typeof(SignedInSession), WallKind.Program, "登录会话由登录程序读写；本人看自己的和代理自己的，安全管理员看全部并可以结束，负责人结束本部门的")
        {
            ChangedWhen = "person = (select sv_person()) or stands_in_for = (select sv_person()) or (select sv_role()) = 'SecurityAdministrator'"
                + " or (department = (select sv_department()) and (select sv_role()) = 'Approver')",
        };
        const string security = "(select sv_role()) = 'SecurityAdministrator'";
        yield return OfDepartment<Deputation>("授权代理归所在部门；双方在别的部门也看到自己的，安全管理员看全部") with
        {
            ReadWhen = $"principal = (select sv_person()) or deputy = (select sv_person()) or {security}",
        };
        yield return OfDepartment<PairWaiver>("例外登记归登记的部门；安全管理员录入角色时核对") with { ReadWhen = security };
        yield return new(typeof(ReadEntry), WallKind.Program, "读取记录只增；本人看自己的，执法监督看所监督部门的，审计管理员看全部")
        {
            ReadWhen = "person = (select sv_person()) or (select sv_role()) = 'AuditAdministrator' or department = any((select sv_supervised())::text[])",
            AddedWhen = "person = (select sv_person())",
        };
        yield return OfAttempt<OwnLineCode>("核对码归任务的牵头和参与部门发给，只由程序比对") with { IsKeptFromSupervisor = true };
        yield return new(typeof(PartyCode), WallKind.Ceremony, "参与码归召集抽取仪式的部门发给，只由程序比对") { Column = "ceremony" };
    }

    private static IEnumerable<Wall> Outside()
    {
        const string oneInstallation = "全市一套账号，登录时还不知道是谁；由权限表把关";
        const string open = "透明日志人人可核验";
        const string decided = "exists (select 1 from enforcement_cases as decided where decided.target = violation_events.subject and decided.department = (select sv_department()))";
        const string shared = "各部门共用的名录";
        const string together = "抽取仪式有几方参与，参与码以外的内容随日志公开";
        const string work = "公示推送的工作记录，内容都已公示";

        return
        [
            .. Reason(oneInstallation, typeof(Person), typeof(RoleGrant)),
            .. Reason(oneInstallation, typeof(Account), typeof(StoredPasskey), typeof(SignInLink), typeof(SecurityEntry))
                .Select(wall => wall with { IsKeptFromSupervisor = true }),
            .. Public(open, typeof(LogEntry), typeof(LogCheckpoint), typeof(LogTile), typeof(TimeStatement)),
            .. Reason("每一行接着上一行，续写的人须读到最后一行；谁能看由权限表把关", typeof(AuditEntry)),
            .. Public(shared, typeof(Department)),
            new(typeof(Subject), WallKind.Outside, shared)
            {
                // The risk class is no affair of the public.
                IsPublic = true,
                PublicProperties =
                    [nameof(Subject.Id), nameof(Subject.Key), nameof(Subject.Kind), nameof(Subject.Name), nameof(Subject.Status), nameof(Subject.IsSample)],
            },
            .. Reason(shared, typeof(SubjectSuccession), typeof(RegisterSync), typeof(StaleRegisterOverride)),
            .. Reason("冻结名录时要读各部门的回避关系", typeof(RecusalRelation)),
            .. Reason("冻结时整批写入（COPY），有行级策略的表不接受", typeof(FrameRow), typeof(ExcludedRow)),
            .. Public("任务和事项对外公开", typeof(InspectionTask), typeof(TaskItemUse), typeof(InspectionItem), typeof(ItemVersion), typeof(ItemPublication)),
            .. Reason(together, typeof(Ceremony), typeof(CeremonyTask), typeof(CeremonyValue)),
            .. Reason("规则文本和规则书按内容取用，没有部门", typeof(StoredText), typeof(StoredRulebook)),
            new(typeof(ViolationEvent), WallKind.Function, "首违、免罚的认定要看全市的违法记录：按主体查（violations_of），不能通览；作出决定的部门记下") { AddedWhen = decided },
            .. Reason("全市一次评定，整批写入（COPY），有行级策略的表不接受；内部分类谁能看由权限表把关", typeof(RatingRun), typeof(RatingSnapshot)),
            .. Public("公示内容人人可读", typeof(Disclosure)),
            .. Public(work, typeof(Delivery)),
            .. Reason(work, typeof(DeliveryBatch), typeof(DeliveryReceipt), typeof(Reconciliation), typeof(SetAsideFeedback)),
            .. Reason("表单提交标记，不含内容", typeof(Submission)),
        ];
    }

    private static Wall OfDepartment<T>(string why) => new(typeof(T), WallKind.Own, why) { Column = "department" };

    private static Wall OfTask<T>(string why) => new(typeof(T), WallKind.Task, why) { Column = "task" };

    private static Wall OfAttempt<T>(string why) => new(typeof(T), WallKind.Attempt, why) { Column = "attempt" };

    private static Wall OfLead<T>(string why) => new(typeof(T), WallKind.LedAttempt, why) { Column = "attempt" };

    private static IEnumerable<Wall> Reason(string why, params Type[] entities) =>
        entities.Select(entity => new Wall(entity, WallKind.Outside, why));

    private static IEnumerable<Wall> Public(string why, params Type[] entities) => Reason(why, entities).Select(wall => wall with { IsPublic = true });
}
