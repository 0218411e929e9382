using Npgsql;

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
    private const string NotShown = "还没有公示结果或者已经撤回公示的检查；公示着的与公示内容核对";
    private const string OwnText = "随程序提供的口径、法律、期限和日历不是清单，名称和事项不进条目；清单的名称、施行日期和事项与全文核对";
    private const string Moments = "与条目的时间相差不到十分钟；差得更多的，核对指出";

    private const string IsNotShown = "t.reviewed is null or not exists (select 1 from disclosures d where d.record = t.id::text and d.withdrawn_at is null)";
    private const string IsOwnText = "t.list in ('readings', 'laws', 'penalty-law', 'holidays')";
    private const string HasNoAttempt = "not exists (select 1 from draw_attempts a where a.id = t.attempt)";

    private const string NoTaskIsLeft = "not exists (select 1 from ceremony_tasks where ceremony not in (select id from ceremonies))";

    /// <summary>What the owner of a restored copy can change unseen, by table and column; of a whole table, where a row goes.</summary>
    private static readonly Dictionary<string, Unlogged> OfOwner = new()
    {
        ["annual_plans.approved"] = new(Signed, "t.approved is not null or t.published is null"),
        ["annual_plans.department"] = new("计划的条目记着每项任务的牵头部门；这一列只定由谁维护"),
        ["annual_plans.drafted"] = new(Signed),
        ["annual_plans.filed_with_justice"] = new(Signed),
        ["annual_plans.filed_with_superior"] = new(Signed),
        ["annual_plans.id"] = new(Key),
        ["annual_plans.published"] = new(Signed, "t.published is not null"),
        ["annual_plans.reviewed"] = new(Signed, "t.reviewed is not null or t.published is null"),
        ["ceremonies"] = new(HeldOnce, NoTaskIsLeft),
        ["ceremonies.called"] = new(Signed),
        ["ceremonies.department"] = new("只定由谁维护；各方代表的单位在规则里"),
        ["ceremonies.id"] = new(Key, NoTaskIsLeft),
        ["ceremonies.number"] = new("只定大屏的网址"),
        ["ceremonies.title"] = new("只是大屏上的标题"),
        ["ceremony_tasks.position"] = new("只定大屏上的先后"),
        ["ceremony_values"] = new("没有确认的登记不起作用；已经确认的另有条目"),
        ["ceremony_values.confirmed"] = new("条目记着由哪两个单位登记和确认；这里多记的经办人和时间，审计记录里有", "t.confirmed is not null"),
        ["ceremony_values.entered"] = new("条目记着由哪两个单位登记和确认；这里多记的经办人和时间，审计记录里有"),
        ["ceremony_values.id"] = new(Key),
        ["ceremony_values.withdrawn_at"] = new("没有确认的登记撤回的时间，不起作用", "t.confirmed is null"),
        ["disclosures.id"] = new(Key),
        ["disclosures.withdrawn_at"] = new(Moments, "t.withdrawn_at is not null"),
        ["disclosures.withdrawn_because"] = new("撤回之后公众只见编号；理由不公开，记在审计记录里", "t.withdrawn_at is not null and t.withdrawn_because <> ''"),
        ["disclosures.written_at"] = new(Moments, """
            exists (select 1 from log_entries e where e.kind = 'ResultDisclosed' and e.record::jsonb ->> 'record' = t.record
                and abs(extract(epoch from e.at - t.written_at)) < 660)
            """),
        ["draw_attempts.committed"] = new(Signed, "t.committed is not null"),
        ["draw_attempts.drawn"] = new(Signed, "t.drawn is not null"),
        ["draw_attempts.drawn_in"] = new("只供数据库分辨同一事务，不公开"),
        ["draw_attempts.frozen"] = new(Signed),
        ["draw_attempts.locked"] = new(Signed, "t.locked is not null"),
        ["draw_attempts.locked_in"] = new("只供数据库分辨同一事务，不公开"),
        ["draw_attempts.parties"] = new("没有作出承诺就作废的抽取，登记过的承诺不起作用；作出承诺以后，与规则和各方揭示的条目核对", "t.committed is null"),
        ["draw_attempts.revealed"] = new(Signed, "t.revealed is not null"),
        ["draw_attempts.strata"] = new("层的代号在内部叫什么，不公开；规则和名录只用代号"),
        ["draw_attempts.voided"] = new(Signed, "t.voided is not null"),
        ["excluded_rows.target"] = new("剔除的对象不公开，条目记每种理由的个数"),
        ["frame_rows.ordinal"] = new("只定先后；先后变了就与名录的根不符，先后没有变的没有区别"),
        ["inspection_checks.approved"] = new(InnerFlow),
        ["inspection_checks.code"] = new(InnerFlow),
        ["inspection_checks.ended_on"] = new(NotShown, IsNotShown),
        ["inspection_checks.confirmed"] = new(Signed, "t.confirmed is not null or t.reviewed is null"),
        ["inspection_checks.entered"] = new(Signed, "t.entered is not null or t.reviewed is null"),
        ["inspection_checks.id"] = new(Key, IsNotShown),
        ["inspection_checks.items"] = new(NotShown, IsNotShown),
        ["inspection_checks.notice_number"] = new(InnerFlow),
        ["inspection_checks.results"] = new(NotShown, IsNotShown),
        ["inspection_checks.returned_because"] = new(InnerFlow),
        ["inspection_checks.reviewed"] = new(Signed, "t.reviewed is not null and exists (select 1 from disclosures d where d.record = t.id::text)"),
        ["inspection_checks.scanned"] = new(InnerFlow),
        ["inspection_checks.target_name"] = new(NotShown, IsNotShown),
        ["inspection_checks.waiver"] = new(InnerFlow),
        ["inspection_tasks.made"] = new(Signed),
        ["list_versions.adopted"] = new(Signed, "t.adopted is not null"),
        ["list_versions.confirmed"] = new(Signed),
        ["list_versions.drafted"] = new(Signed),
        ["list_versions.title"] = new(OwnText, IsOwnText),
        ["list_versions.clauses"] = new(OwnText, IsOwnText),
        ["list_versions.number"] = new("随程序提供的文本还只有一版；以后采用的，条目记着版次", "t.seed"),
        ["log_checkpoints"] = new(
            "条目都在，后面的检查点也为前面的作证，库外留存的照样核对得上；少了最后一个的，核对说还有几条没有签署",
            "(select max(size) from log_checkpoints) = (select count(*) from log_entries)"),
        ["log_checkpoints.at"] = new("检查点的签名里没有时间；条目自己记着时间"),
        ["log_entries.written_in"] = new("只供数据库分辨同一事务，不公开"),
        ["replacement_rows.approved"] = new(Signed),
        ["roster_rows.valid_to"] = new("不在检查上的人，有效期不在名册的摘要里，也不起作用；检查上的人员，有效期与名册核对", """
            not exists (
                select 1 from inspection_checks c, jsonb_array_elements(c.officers) o
                where c.attempt = t.attempt and c.dropped is null and o ->> 'certificate' = t.certificate)
            """),
    };

    /// <summary>Tables in which a role may add a row of its own making that no entry speaks of.</summary>
    private static readonly Dictionary<string, Unlogged> OfNewRows = new()
    {
        ["ceremonies"] = new(HeldOnce, "not exists (select 1 from ceremony_tasks c where c.ceremony = t.id)"),
        ["ceremony_tasks"] = new(HeldOnce, HasNoAttempt),
        ["credit_records"] = new("内部记录，不公开；公示另有条目"),
        ["delivery_batches"] = new(Sending, "not exists (select 1 from deliveries d where d.batch = t.number)"),
        ["delivery_receipts"] = new(Sending, "not exists (select 1 from deliveries d where d.idempotency_key = t.idempotency_key and d.batch is null)"),
        ["departments"] = new(Register),
        ["excluded_rows"] = new(NoDraw, HasNoAttempt),
        ["frame_rows"] = new(NoDraw, HasNoAttempt),
        ["inspection_items"] = new(Register),
        ["inspectors"] = new(Register),
        ["item_publications"] = new(Register),
        ["item_versions"] = new(Register),
        ["own_line_codes"] = new("查询码只能看公开结果里自己的一行"),
        ["party_codes"] = new("没有仪式认它的参与码"),
        ["rating_runs"] = new("内部评定，不公开，也不改变抽取和公示"),
        ["rating_snapshots"] = new("内部评定，不公开，也不改变抽取和公示"),
        ["reconciliations"] = new(Sending),
        ["recusal_relations"] = new(Register),
        ["recusal_requests"] = new(Asked),
        ["recusal_rows"] = new(NoDraw, HasNoAttempt),
        ["register_syncs"] = new(Register),
        ["set_aside_feedback"] = new(Sending),
        ["small_register_uses"] = new(Asked),
        ["stale_register_overrides"] = new(Asked),
        ["subject_successions"] = new(Register),
        ["subjects"] = new(Register),
        ["submissions"] = new("只防同一张表单交两次"),
        ["time_statements"] = new("没有第二个人确认的时间声明不起作用；确认了的另有条目", "t.confirmed is null"),
        ["violation_events"] = new(Register),
    };

    /// <summary>Null where the promise holds.</summary>
    /// <param name="connection">In whose transaction it was tried.</param>
    public static async Task<string?> ReasonAsync(Attempted tried, NpgsqlConnection connection)
    {
        if (!tried.IsMade || Find(tried) is not var (place, unlogged))
        {
            return null;
        }

        if (unlogged.While is not { } condition)
        {
            return unlogged.Reason;
        }

        // A row that went leaves the others to ask; of a row that was written the row itself says it.
        var table = place.Split('.')[0];
        var isOfRow = tried.Hand is not Hand.Owner || place != table;
        var question = isOfRow
            ? $"select not exists (select 1 from \"{table}\" as t where is_written_now(t.xmin) and not coalesce(({condition}), false))"
            : $"select {condition}";
        return (await connection.AskAsync(question))[0][0] == bool.TrueString ? unlogged.Reason : null;
    }

    private static (string Place, Unlogged Unlogged)? Find(Attempted tried)
    {
        if (tried.Hand is Hand.Owner)
        {
            var place = PlaceOf(tried.What);
            return OfOwner.TryGetValue(place, out var found) ? (place, found) : null;
        }

        var table = OfNewRows.Keys.FirstOrDefault(table => tried.What == $"在{table}里编造一行");
        return table is null ? null : (table, OfNewRows[table]);
    }

    private static string PlaceOf(string what)
    {
        var end = what.IndexOfAny(['改', '两', '去']);
        return end < 0 ? what : what[..end];
    }
}

/// <param name="While">What must hold of every row written, <c>t</c>, or of the database where a row went; else it is a miss. Null: always.</param>
internal sealed record Unlogged(string Reason, string? While = null);
