using System.Collections.Frozen;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Refusals;

/// <summary>What a row may never say, by the check that refuses it.</summary>
internal static class CheckSentences
{
    private static readonly FrozenDictionary<string, string> ByCheck = new Dictionary<string, string>
    {
        ["ck_accounts_issuer_with_subject"] = "统一身份认证的服务和身份标识要么都写，要么都不写。",
        ["ck_annual_plans_filed_first"] = "年度计划报上级部门和司法行政部门备案之后才能公布。",
        ["ck_annual_plans_reviewed_first"] = "年度计划经审核之后才能批准。",
        ["ck_back_checks_paper_first"] = "书面复核录入之后才能批准入企。",
        ["ck_ceremony_values_one_end"] = "公开数值确认之后不能撤回，撤回之后不能确认。",
        ["ck_ceremony_values_says_something"] = "登记公开数值必须写明数值；声明没有产生的，不写数值。",
        ["ck_credit_records_ends"] = "移出或者修复须写明是哪一条信用记录，别的记录不写。",
        ["ck_departments_entrustment"] = "受委托组织必须写明委托机关和委托书，其他部门不写。",
        ["ck_departments_listing"] = "部门退出名录的日期不能早于列入名录的日期。",
        ["ck_departments_not_its_own_principal"] = "部门不能委托自己。",
        ["ck_deputations_ended_with_reason"] = "终止授权代理必须写明理由，没有终止的不写。",
        ["ck_deputations_in_charge_of_the_chief"] = "只有代理主要负责人的，才能写明主持工作。",
        ["ck_deputations_names_acts"] = "授权代理必须写明代理哪些事项。",
        ["ck_deputations_term"] = "一次授权代理最长90天，截止日期不能早于起始日期。",
        ["ck_deputations_two_people"] = "不能授权自己代理自己。",
        ["ck_draw_attempts_committed_first"] = "抽取承诺作出并进入透明日志之后才能揭示。",
        ["ck_draw_attempts_drawn_first"] = "抽取完成之后才能锁定。",
        ["ck_draw_attempts_locked_stands"] = "已经锁定的抽取不能作废，已经作废的不能锁定。",
        ["ck_draw_attempts_number"] = "抽取的次数从第1次算起。",
        ["ck_draw_attempts_revealed_first"] = "揭示之后才能抽取。",
        ["ck_enforcement_cases_adopted_last"] = "案件经法制审核并听取当事人意见之后才能作出决定。",
        ["ck_inspection_checks_approved_first"] = "检查经负责人批准之后才能发给检查码。",
        ["ck_inspection_checks_code_first"] = "发给检查码之后才能扫码入企。",
        ["ck_inspection_checks_entered_first"] = "检查结果录入之后才能复核。",
        ["ck_inspection_checks_scanned_first"] = "扫码入企之后才能录入检查结果。",
        ["ck_inspection_checks_two_officers"] = "现场检查不得少于两名执法人员。",
        ["ck_inspection_items_code"] = "抽查事项的编码只能用数字、字母和短横线。",
        ["ck_inspection_tasks_ground_documented"] = "临时任务必须写明依据的文件。",
        ["ck_inspection_tasks_planned_or_grounded"] = "任务必须出自年度计划、临时事由或者复核三者之一，只能是其中一个。",
        ["ck_inspectors_number"] = "人员编号只能用数字、字母和短横线。",
        ["ck_inspectors_only_officers_lead"] = "只有执法人员可以担任组长。",
        ["ck_item_versions_basis_suffices"] = "抽查事项的依据不能只有规范性文件，至少要有一件法律、法规或者规章。",
        ["ck_item_versions_general_has_ratio"] = "一般检查事项必须写明抽查比例的上限。",
        ["ck_item_versions_number"] = "抽查事项的版本从第1版算起。",
        ["ck_list_versions_adopted_with_a_day"] = "清单采用时必须写明施行日期，没有采用的没有施行日期。",
        ["ck_office_sessions_end"] = "登录会话不能晚于它最迟的结束时间。",
        ["ck_pair_waivers_ended_with_reason"] = "终止例外必须写明理由，没有终止的不写。",
        ["ck_pair_waivers_term"] = "例外最长6个月，截止日期不能早于起始日期。",
        ["ck_party_codes_committed_first"] = "参与方提交承诺之后才能揭示随机数。",
        ["ck_rating_runs_counts"] = "有等级的主体不能多于评定过的主体。",
        ["ck_recusal_relations_term"] = "回避关系的截止日期不能早于起始日期。",
        ["ck_recusal_requests_decided"] = "回避申请的决定必须写明是否准许。",
        ["ck_role_grants_chief_is_a_head"] = "主要负责人必须以负责人的角色授予。",
        ["ck_role_grants_ended_with_reason"] = "收回角色必须写明理由，没有收回的不写。",
        ["ck_role_grants_of_a_person"] = "企业、公众和程序不是授予人员的角色。",
        ["ck_role_grants_term"] = "角色授予的截止日期不能早于起始日期。",
        ["ck_sign_in_links_of_somebody"] = "一次性链接要么属于一个账号，要么用于建立第一个管理员，只能是其中一个。",
        ["ck_stale_register_overrides_term"] = "名录逾期使用的批准，截止日期不能早于批准的日期。",
        ["ck_subject_successions_two_subjects"] = "主体不能承继自己。",
        ["ck_subjects_industry_of_legal_subject"] = "依法登记的市场主体必须写明行业代码。",
        ["ck_subjects_key_fits_kind"] = "对象的编号与对象的种类不符：项目、产品和行为用类别编号，其余用统一社会信用代码。",
        ["ck_subjects_name"] = "检查对象的名称不能为空。",
        ["ck_subjects_region"] = "检查对象的行政区划代码必须是六位数字。",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Known => ByCheck.Keys;

    public static Problem Of(string? check) => RefusalProblems.Contradicts(
        check is not null && ByCheck.TryGetValue(check, out var sentence) ? sentence : "填写的内容与已有的记录互相矛盾。");
}
