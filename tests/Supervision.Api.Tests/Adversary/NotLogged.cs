namespace Supervision.Api.Tests.Adversary;

/// <summary>
/// 日志不涉及: tables and columns of which no entry of the log speaks, each with the reason why nothing that the public reads and no right
/// rests on it. The promise is of everything else, whatever the seed.
/// </summary>
internal static class NotLogged
{
    private const string Signed = "谁在什么时候办的，记在逐条相连的审计记录里，由日志锚定；日志条目自己记着时间。这一列只是页面上的抄录";
    private const string Key = "库内部的编号，不公开，也不决定任何事";
    private const string InnerFlow = "检查的内部经过，不公开；对外的内容是结果公示和通知书，另有条目和编号";
    private const string Register = "登记簿的新内容，业务程序的日常工作；抽取用的是冻结时的名录和名册，条目记着它们的摘要";
    private const string Asked = "只记有人申请或者登记过，不改变抽取和公示；办理与否另有记录";
    private const string Sending = "投递的经过；已公示以渠道的回执和每日对账为准";
    private const string NoDraw = "不属于任何一次抽取的行，没有人读；加进一次抽取的，数据库拒绝";
    private const string HeldOnce = "另一场没有人参加的仪式，不带任何一次抽取";

    /// <summary>What the owner of a restored copy can change unseen, by table and column; of a whole table, where a row goes.</summary>
    public static IReadOnlyDictionary<string, string> OfOwner { get; } = new Dictionary<string, string>
    {
        ["annual_plans.approved"] = Signed,
        ["annual_plans.department"] = "计划的条目记着每项任务的牵头部门；这一列只定由谁维护",
        ["annual_plans.drafted"] = Signed,
        ["annual_plans.filed_with_justice"] = Signed,
        ["annual_plans.filed_with_superior"] = Signed,
        ["annual_plans.id"] = Key,
        ["annual_plans.published"] = Signed,
        ["annual_plans.reviewed"] = Signed,
        ["ceremonies"] = HeldOnce,
        ["ceremonies.called"] = Signed,
        ["ceremonies.department"] = "只定由谁维护；各方代表的单位在规则里",
        ["ceremonies.id"] = Key,
        ["ceremonies.number"] = "只定大屏的网址",
        ["ceremonies.title"] = "只是大屏上的标题",
        ["ceremony_tasks.position"] = "只定大屏上的先后",
        ["ceremony_values"] = "没有确认的登记不起作用；已经确认的另有条目",
        ["ceremony_values.confirmed"] = "条目记着由哪两个单位登记和确认；这里多记的经办人和时间，审计记录里有",
        ["ceremony_values.entered"] = "条目记着由哪两个单位登记和确认；这里多记的经办人和时间，审计记录里有",
        ["ceremony_values.id"] = Key,
        ["ceremony_values.withdrawn_at"] = "没有确认的登记撤回的时间，不起作用",
        ["disclosures.id"] = Key,
        ["disclosures.withdraw_by"] = "撤回应在哪天以前到达各渠道，由撤回的时间算出，只作内部催办",
        ["disclosures.withdrawn_at"] = "撤回的条目自己记着时间",
        ["disclosures.withdrawn_because"] = "撤回之后公众只见编号；理由不公开，记在审计记录里",
        ["disclosures.written_at"] = "公示的条目自己记着时间",
        ["draw_attempts.committed"] = Signed,
        ["draw_attempts.drawn"] = Signed,
        ["draw_attempts.drawn_in"] = "只供数据库分辨同一事务，不公开",
        ["draw_attempts.frozen"] = Signed,
        ["draw_attempts.locked"] = Signed,
        ["draw_attempts.locked_in"] = "只供数据库分辨同一事务，不公开",
        ["draw_attempts.parties"] = "没有作出承诺就作废的抽取，登记过的承诺不起作用；作出承诺以后，与规则和各方揭示的条目核对",
        ["draw_attempts.revealed"] = Signed,
        ["draw_attempts.strata"] = "层的代号在内部叫什么，不公开；规则和名录只用代号",
        ["draw_attempts.voided"] = Signed,
        ["excluded_rows.target"] = "剔除的对象不公开，条目记每种理由的个数",
        ["frame_rows.ordinal"] = "只定先后；先后变了就与名录的根不符，先后没有变的没有区别",
        ["inspection_checks.approved"] = InnerFlow,
        ["inspection_checks.code"] = InnerFlow,
        ["inspection_checks.dropped_because"] = "替换的条目记着理由",
        ["inspection_checks.ended_on"] = "还没有公示结果的检查",
        ["inspection_checks.entered"] = Signed,
        ["inspection_checks.id"] = Key,
        ["inspection_checks.items"] = "还没有公示结果的检查；公示了的与公示内容核对",
        ["inspection_checks.notice_number"] = InnerFlow,
        ["inspection_checks.results"] = "还没有公示结果的检查；公示了的与公示内容核对",
        ["inspection_checks.returned_because"] = InnerFlow,
        ["inspection_checks.reviewed"] = Signed,
        ["inspection_checks.scanned"] = InnerFlow,
        ["inspection_checks.target_name"] = "还没有公示结果的检查；公示了的与公示内容核对",
        ["inspection_checks.department"] = "还没有公示结果的检查；公示了的与公示内容核对",
        ["inspection_checks.waiver"] = InnerFlow,
        ["inspection_tasks.made"] = Signed,
        ["list_versions.adopted"] = Signed,
        ["list_versions.confirmed"] = Signed,
        ["list_versions.drafted"] = Signed,
        ["list_versions.title"] = "随程序提供的口径、法律、期限和日历不是清单，名称不进条目；清单的名称与全文核对",
        ["list_versions.clauses"] = "随程序提供的口径、法律、期限和日历不是清单，没有事项；清单的事项与全文核对",
        ["list_versions.number"] = "随程序提供的文本还只有一版；以后采用的，条目记着版次",
        ["log_checkpoints"] = "日志条目都还在，库外留存的检查点照样核对得上，只少了一份签名",
        ["log_checkpoints.at"] = "检查点的签名里没有时间；条目自己记着时间",
        ["log_entries.written_in"] = "只供数据库分辨同一事务，不公开",
        ["replacement_rows.approved"] = Signed,
        ["roster_rows.valid_to"] = "证件的有效期不在名册的摘要里，登记簿和执法证上有；姓名和证号在",
    };

    /// <summary>Tables in which a role may add a row of its own making that no entry speaks of.</summary>
    public static IReadOnlyDictionary<string, string> OfNewRows { get; } = new Dictionary<string, string>
    {
        ["ceremonies"] = HeldOnce,
        ["ceremony_tasks"] = HeldOnce,
        ["delivery_batches"] = Sending,
        ["delivery_receipts"] = Sending,
        ["departments"] = Register,
        ["excluded_rows"] = NoDraw,
        ["frame_rows"] = NoDraw,
        ["inspection_items"] = Register,
        ["inspectors"] = Register,
        ["item_publications"] = Register,
        ["item_versions"] = Register,
        ["own_line_codes"] = "查询码只能看公开结果里自己的一行",
        ["party_codes"] = "没有仪式认它的参与码",
        ["reconciliations"] = Sending,
        ["recusal_relations"] = Register,
        ["recusal_requests"] = Asked,
        ["recusal_rows"] = NoDraw,
        ["register_syncs"] = Register,
        ["set_aside_feedback"] = Sending,
        ["small_register_uses"] = Asked,
        ["stale_register_overrides"] = Asked,
        ["subject_successions"] = Register,
        ["subjects"] = Register,
        ["submissions"] = "只防同一张表单交两次",
        ["time_statements"] = "没有第二个人确认的时间声明不起作用；确认了的另有条目",
        ["violation_events"] = Register,
    };

    /// <summary>What is tried by name and is not of the promise.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["删去一个检查点"] = OfOwner["log_checkpoints"],
    };

    /// <summary>Null where the promise holds.</summary>
    public static string? ReasonOf(Attempted tried)
    {
        if (!tried.IsMade)
        {
            return Named.GetValueOrDefault(tried.What);
        }

        if (tried.Hand is Hand.Owner)
        {
            return OfOwner.GetValueOrDefault(PlaceOf(tried.What));
        }

        var table = OfNewRows.Keys.FirstOrDefault(table => tried.What == $"在{table}里编造一行");
        return table is null ? null : OfNewRows[table];
    }

    private static string PlaceOf(string what)
    {
        var end = what.IndexOfAny(['改', '两', '去']);
        return end < 0 ? what : what[..end];
    }
}
