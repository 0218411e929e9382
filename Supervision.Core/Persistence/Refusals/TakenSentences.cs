using System.Collections.Frozen;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Refusals;

/// <summary>
/// What another person did first, by the index that lets a thing be there only once. Where an act looks before it writes, the code is the
/// one that it gives itself: who came second a minute later and who came second at the same moment are told the same.
/// </summary>
internal static class TakenSentences
{
    private static readonly FrozenDictionary<string, (string Code, string Sentence)> ByIndex = new Dictionary<string, (string, string)>
    {
        ["ix_accounts_issuer_subject"] = ("account.subject-taken", "这个统一身份已经与另一个账号相连。"),
        ["ix_accounts_login_name"] = ("account.name-taken", "这个登录名已被使用。"),
        ["ix_accounts_person"] = ("account.already-there", "这个人已经有账号，一人一个账号。"),
        ["ix_annual_plans_number"] = ("plan.number-taken", "这个计划编号刚刚被另一份计划使用。"),
        ["ix_assigned_rows_attempt_target_inspector"] = ("write.taken", "这名检查人员在同一个检查对象上已经有了位置。"),
        ["ix_back_checks_attempt_check"] = ("write.taken", "这项检查在这次抽取中已经列入复核。"),
        ["ix_backfills_check"] = ("backfill.check-already", "这项检查刚刚补录，一次检查只补录一次。"),
        ["ix_backfills_department_number"] = ("backfill.number-used", "这个文号刚刚用于另一次检查，一个文号只用一次。"),
        ["ix_backfills_visit"] = ("backfill.check-already", "这次紧急检查已经补录，一次检查只补录一次。"),
        ["ix_breaches_check_item"] = ("write.taken", "这次检查的同一事项已经登记了违法线索。"),
        ["ix_ceremonies_number"] = ("ceremony.number-taken", "这个仪式编号刚刚被另一场仪式使用。"),
        ["ix_ceremony_values_ceremony_source"] = ("value.already-confirmed", "这项公开数值刚刚由另一个单位确认，不能再确认别的数值。"),
        ["ix_credit_records_ends"] = ("credit.already-ended", "这条信用记录刚刚移出或者修复。"),
        ["ix_credit_records_organ_code_number_subject_kind"] = ("credit.already-recorded", "同一机关同一文号的决定刚刚记入这个主体的信用记录。"),
        ["ix_commitments_code"] = ("write.taken", "这个承诺编码刚刚被另一份承诺使用。"),
        ["ix_commitments_paper"] = ("write.taken", "这份告知承诺书已经登记。"),
        ["ix_deliveries_idempotency_key"] = ("write.taken", "这条公示信息已经列入报送，不重复报送。"),
        ["ix_departments_name"] = ("write.taken", "已经有同名的部门。"),
        ["ix_draw_attempts_task_number"] = ("attempt.still-standing", "另一位经办人刚刚为这项任务冻结了名录。"),
        ["ix_drawn_rows_attempt_stratum_rank"] = ("write.taken", "这次抽取的结果已经写入，同一名次不能有两个对象。"),
        ["ix_enforcement_cases_breach"] = ("case.already-proposed", "另一位经办人刚刚就这条线索提出了处理建议，一条线索只立一个案件。"),
        ["ix_enforcement_cases_number"] = ("write.taken", "这个案号刚刚被另一件案件使用。"),
        ["ix_frame_rows_attempt_target"] = ("write.taken", "同一个检查对象在冻结的名录里出现了两次。"),
        ["ix_guidance_paper"] = ("write.taken", "这份行政指导书已经登记。"),
        ["ix_inspection_checks_attempt_target"] = ("write.taken", "这个检查对象在这次抽取中已经有一项检查。"),
        ["ix_inspection_items_code"] = ("write.taken", "这个事项编码已被使用。"),
        ["ix_inspection_tasks_number"] = ("task.number-taken", "这个任务编号刚刚被另一项任务使用。"),
        ["ix_inspection_tasks_plan_plan_line"] = ("task.line-taken", "另一位经办人刚刚按计划的这一项建立了任务，一项计划只建立一个任务。"),
        ["ix_inspectors_number"] = ("write.taken", "这个人员编号已被使用。"),
        ["ix_issued_papers_number"] = ("write.taken", "这个文号刚刚被另一份文书使用。"),
        ["ix_item_versions_item_number"] = ("write.taken", "另一位经办人刚刚修改了这个抽查事项。"),
        ["ix_office_sessions_id"] = ("write.taken", "这个登录会话已经写入。"),
        ["ix_order_proposals_breach"] = ("order.already-open", "另一位经办人刚刚就这条线索提出了责令改正，一条线索只有一份未了的责令。"),
        ["ix_own_line_codes_attempt_target"] = ("write.taken", "另一位经办人刚刚给这个对象发了核对码，有效的核对码只有一个。"),
        ["ix_pair_waivers_number"] = ("exception.number", "这个例外编号刚刚用过。请再办一次。"),
        ["ix_paper_ranges_department_prefix_first"] = ("act.at-the-same-time", "另一位经办人刚刚预留了同一个号段。请再办一次。"),
        ["ix_party_codes_ceremony_party"] = ("write.taken", "这个参与方已经有了参与码。"),
        ["ix_persons_identity_hash"] = ("account.person-known", "这个公民身份号码的人已经登记，一人只登记一次。"),
        ["ix_persons_inspector"] = ("account.inspector-taken", "这个人员编号已经与另一个人相连。"),
        ["ix_ratio_schemes_department_number"] = ("write.taken", "另一位经办人刚刚起草了一个版本。请再提交一次。"),
        ["ix_rating_runs_scheme_digest_month"] = ("credit.rating-begun", "这个标准本月的评定刚刚由另一位经办人开始。"),
        ["ix_recheck_orders_proposal"] = ("order.already-decided", "这份责令改正的提议刚刚由另一人批准。"),
        ["ix_recusal_relations_inspector_subject_from"] = ("write.taken", "这名人员与这个对象从同一天起的回避关系已经登记。"),
        ["ix_repair_cases_department_channel_number"] = ("repair.number-taken", "这个收件编号刚刚登记过，同一件申请不重复登记。"),
        ["ix_role_grants_one_chief"] = ("grant.chief-there", "这个部门的主要负责人还没有收回，一个部门只有一位主要负责人。"),
        ["ix_role_grants_person_department_role"] = ("grant.already-there", "这个人在这个部门已经有这个角色，或者正等确认。"),
        ["ix_subject_successions_successor_predecessor"] = ("succession.already-recorded", "这两个主体的承继关系刚刚由另一位经办人登记。"),
        ["ix_subjects_key"] = ("write.taken", "这个检查对象已在名录里。"),
        ["pk_case_proposals"] = ("act.at-the-same-time", "另一位经办人刚刚就这件案件提出了新的处理建议。"),
        ["pk_ceremony_tasks"] = ("ceremony.task-not-ready", "这次抽取已经列入另一场仪式。"),
        ["pk_departments"] = ("write.taken", "这个部门代码已被使用。"),
        ["pk_item_publications"] = ("write.taken", "事项的这一版已经公布。"),
        ["pk_list_versions"] = ("act.at-the-same-time", "另一位经办人刚刚导入了这份清单的新版本。"),
        ["pk_passkeys"] = ("passkey.already-there", "这把通行密钥已经登记。"),
        ["pk_rating_snapshots"] = ("act.at-the-same-time", "另一处刚刚评定了同一批主体。"),
        ["pk_recheck_orders"] = ("write.taken", "这份责令改正通知书已经列入复查。"),
        ["pk_replacement_rows"] = ("act.at-the-same-time", "另一位经办人刚刚在这次抽取中办理了替换。"),
        ["pk_small_register_uses"] = ("attempt.small-register-twice", "人员不足时的安排刚刚由另一位负责人批准，不能更改。"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Known => ByIndex.Keys;

    public static Problem Of(string? index) =>
        index is not null && ByIndex.TryGetValue(index, out var told)
            ? RefusalProblems.Taken(told.Code, told.Sentence)
            : RefusalProblems.Taken("write.taken", "同样的记录刚刚已由别人写入，不能有第二条。");
}
