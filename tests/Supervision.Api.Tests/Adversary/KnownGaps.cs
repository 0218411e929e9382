namespace Supervision.Api.Tests.Adversary;

/// <summary>
/// What goes in and is named by nobody, each with the reason why it is not closed. They are counted as misses and told in the report; one that
/// is closed has to be taken off this list, and nothing else may be missed.
/// </summary>
internal static class KnownGaps
{
    private const string Unread = "核对在这里中断，不说相符，也说不出是哪一行";
    private const string NoEntry = "没有日志条目记这一列，恢复副本的所有者改了看不出来";
    private const string Unseen = "由目录和种子造出，还没有逐列看过：没有条目记它，或者核对说不出是哪一行";
    private const string Invented = "业务程序的角色可以新增这张表的行，不写审计也写得进去";

    /// <summary>By hand and name.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["公示投递的数据库角色：伪造渠道的回执，记为已公示"] =
            "回执由投递程序读入，数据库无从知道渠道说过什么；渠道自己的清单由每日对账核对，清单上没有的退回未公示",
        ["恢复副本的所有者：删去一个检查点"] = "日志条目都还在，库外留存的检查点照样核对得上，只少了一份签名",
    };

    /// <summary>Columns and rows of a restored copy that were looked at, by table and column.</summary>
    private static readonly Dictionary<string, string> NotLogged = new()
    {
        ["ceremonies.title"] = NoEntry,
        ["ceremony_tasks.task_number"] = NoEntry,
        ["draw_attempts.locked_in"] = NoEntry,
        ["draw_attempts.parties"] = "核对用的是规则和揭示里的承诺和随机数，作废的抽取没有揭示",
        ["inspection_checks.scanned"] = NoEntry,
        ["list_versions.first_day"] = NoEntry,
        ["list_versions.in_force_from"] = "随程序提供的清单，条目只记文本的摘要",
        ["log_checkpoints"] = "日志条目都还在，库外留存的检查点照样核对得上，只少了一份签名",
        ["draw_attempts.excluded"] = Unread,
        ["draw_attempts.rule_json"] = "没有作出承诺的抽取还没有规则；已承诺的抽取，" + Unread,
        ["drawn_rows.attempt"] = Unread,
        ["inspection_tasks"] = Unread,
    };

    /// <summary>Columns that the entries speak of: of these nothing may be missed, whatever the seed.</summary>
    private static readonly HashSet<string> Proven =
    [
        "disclosures", "disclosures.commitment", "annual_plans", "annual_plans.title", "annual_plans.tasks", "annual_plans.amendments",
        "inspection_tasks.title", "inspection_tasks.items", "inspection_tasks.participants", "inspection_tasks.scope", "frame_rows", "frame_rows.target",
        "frame_rows.stratum", "roster_rows.lead", "roster_rows.name", "roster_rows.certificate", "roster_rows.salt", "drawn_rows", "drawn_rows.reserve",
        "drawn_rows.ticket", "drawn_rows.target", "assigned_rows", "assigned_rows.inspector", "assigned_rows.ticket", "replacement_rows",
        "replacement_rows.in", "audit_entries.person", "audit_entries.act", "audit_entries.detail", "audit_entries.digest", "audit_entries.previous",
        "log_entries", "log_entries.record", "log_entries.object", "log_entries.kind", "log_entries.at", "log_entries.leaf_hash",
    ];

    /// <summary>Registers, and what is kept of those who ask; each row is noted elsewhere by the program, but not by the database.</summary>
    private static readonly HashSet<string> Open =
    [
        "ceremonies", "ceremony_tasks", "delivery_batches", "delivery_receipts", "departments", "inspection_items", "inspectors", "item_publications",
        "item_versions", "own_line_codes", "party_codes", "reconciliations", "recusal_relations", "recusal_requests", "register_syncs",
        "set_aside_feedback", "small_register_uses", "stale_register_overrides", "subject_successions", "subjects", "submissions", "time_statements",
        "violation_events",
    ];

    public static string? ReasonOf(Outcome outcome)
    {
        if (Reasons.TryGetValue(outcome.Name, out var reason))
        {
            return reason;
        }

        if (!outcome.Tried.IsMade)
        {
            return null;
        }

        var place = PlaceOf(outcome.Tried.What);

        if (outcome.Tried.Hand is Hand.Owner)
        {
            return Proven.Contains(place) ? null : NotLogged.GetValueOrDefault(place, Unseen);
        }

        return Open.Any(table => outcome.Tried.What == $"在{table}里编造一行") ? Invented : null;
    }

    private static string PlaceOf(string what)
    {
        var end = what.IndexOfAny(['改', '两', '去']);
        return end < 0 ? what : what[..end];
    }
}
