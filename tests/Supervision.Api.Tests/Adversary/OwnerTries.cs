using Supervision.Core.Log.Records;

namespace Supervision.Api.Tests.Adversary;

/// <summary>What the owner of a restored copy does to it with every guard out of the way; only the key of the log he has not.</summary>
internal static class OwnerTries
{
    /// <summary>The tables of what the public reads and of what proves it.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "disclosures", "annual_plans", "inspection_tasks", "draw_attempts", "frame_rows", "roster_rows", "recusal_rows", "excluded_rows", "drawn_rows",
        "assigned_rows", "replacement_rows", "list_versions", "rule_texts", "audit_entries", "inspection_checks", "log_entries", "log_checkpoints",
        "log_tiles", "ceremony_values", "ceremonies", "ceremony_tasks",
    ];

    private const string Standing = "(select id from disclosures where withdrawn_at is null order by record limit 1)";
    private const string Drawn = "(select id from draw_attempts where drawn is not null)";

    public static IEnumerable<Attempted> All() => Rows().Concat(Log()).Concat(Both());

    private static IEnumerable<Attempted> Rows() =>
    [
        Owner("悄悄撤下一份结果", $"update disclosures set withdrawn_at = now(), withdrawn_because = '无', salt = null where id = {Standing}"),
        Owner("删去一份结果", $"delete from disclosures where id = {Standing}"),
        Owner("改一份结果的内容", $$"""update disclosures set content = jsonb_set(content, '{items,0,result}', '"未检查"') where id = {{Standing}}"""),
        Owner("改内容并重算承诺值", $$"""
            update disclosures set content = jsonb_set(content, '{items,0,result}', '"未检查"'), commitment = repeat('0', 64) where id = {{Standing}}
            """),
        Owner("两份结果互换内容", """
            with two as (select id, content, row_number() over (order by record) as n from disclosures where withdrawn_at is null order by record limit 2)
            update disclosures as d set content = other.content from two as one join two as other on other.n <> one.n where d.id = one.id
            """),
        Owner("恢复撤下的结果", "update disclosures set withdrawn_at = null, withdrawn_because = null, withdraw_by = null, salt = repeat('0', 32) where withdrawn_at is not null"),
        Owner("推后公示期限", $"update disclosures set due_on = due_on + 90 where id = {Standing}"),
        Owner("计划改名", "update annual_plans set title = '别的计划'"),
        Owner("删去计划", "delete from annual_plans"),
        Owner("删去计划的调整", "update annual_plans set amendments = amendments - 1"),
        Owner("任务换范围", """update inspection_tasks set scope = jsonb_set(scope, '{industries}', '["H61"]')"""),
        Owner("给任务的范围加一项没有人读的内容", """update inspection_tasks set scope = scope || '{"改": 1}'"""),
        Owner("给公示内容加一项没有人读的内容", """update disclosures set content = content || '{"改": 1}' where withdrawn_at is null"""),
        Owner("撤回了的公示换一个对象", "update disclosures set target_name = '别家饭店' where withdrawn_at is not null"),
        Owner("把撤回的期限推后", "update disclosures set withdraw_by = withdraw_by + 90 where withdrawn_at is not null"),
        Owner("删去仪式", "delete from ceremonies"),
        Owner("清单换到另一个名下", "update list_versions set list = '改' where list = 'holidays'"),
        Owner("任务少一个部门", "update inspection_tasks set participants = participants - -1"),
        Owner("抽中的与候补的对调", $"update drawn_rows set reserve = not reserve where attempt = {Drawn}"),
        Owner("两个抽中的对象换名次", $"""
            update drawn_rows as one set rank = other.rank from drawn_rows as other
            where one.attempt = {Drawn} and other.attempt = one.attempt and one.stratum = other.stratum and one.rank + other.rank = 3
            """),
        Owner("两名检查人员对调", $"""
            update assigned_rows as one set inspector = other.inspector from assigned_rows as other
            where one.attempt = {Drawn} and other.attempt = one.attempt and one.slot = 1 and other.slot = 2 and one.target = other.target and one.team = other.team
            """),
        Owner("改冻结的人员的证号", $"update roster_rows set certificate = 'x' where attempt = {Drawn} and inspector = (select min(inspector) from roster_rows)"),
        Owner("多一条回避", $"insert into recusal_rows (attempt, target, inspector) select attempt, min(target), '43030001' from frame_rows where attempt = {Drawn} group by attempt"),
        Owner("名录少一个对象", $"delete from frame_rows where ordinal = 17 and attempt = {Drawn}"),
        Owner("删去作废的抽取", "delete from draw_attempts where voided is not null"),
        Owner("把作废的抽取恢复", "update draw_attempts set voided = null, void_reason = null where voided is not null"),
        Owner("改作废的理由", "update draw_attempts set void_reason = '别的' where voided is not null"),
        Owner("改规则的宽限", $"""update draw_attempts set rule_json = regexp_replace(rule_json, '("graceMinutes": ?)30', '\1-3') where id = {Drawn}"""),
        Owner("改开出的号码", $"update draw_attempts set reveal_json = replace(reveal_json, '407', '408') where id = {Drawn}"),
        Owner("改现场数值的登记", "update ceremony_values set value = '1'"),
        Owner("删去锁定", $"update draw_attempts set locked = null where id = {Drawn}"),
        Owner("删去一条替换", "delete from replacement_rows where seq = 1"),
        Owner("换一条替换的人", "update replacement_rows set \"in\" = '43030006' where team <> ''"),
        Owner("检查上的人员换名", """update inspection_checks set officers = jsonb_set(officers, '{0,name}', '"别人"')"""),
        Owner("删去一份清单的采用", "delete from list_versions where list = (select min(list) from list_versions)"),
        Owner("把清单施行的日子提前", "update list_versions set in_force_from = in_force_from - 90 where list = (select min(list) from list_versions where list not in ('readings', 'laws', 'penalty-law', 'holidays'))"),
        Owner("把清单自己写的日子和施行的日子一起提前", "update list_versions set in_force_from = in_force_from - 90, first_day = first_day - 90 where list = (select min(list) from list_versions where list not in ('readings', 'laws', 'penalty-law', 'holidays'))"),
        Owner("清单改名", "update list_versions set title = '别的清单' where list = (select min(list) from list_versions where list not in ('readings', 'laws', 'penalty-law', 'holidays'))"),
        Owner("去掉清单的事项", "update list_versions set clauses = '[]' where list = (select min(list) from list_versions where list not in ('readings', 'laws', 'penalty-law', 'holidays'))"),
        Owner("改公示了的检查的结果", "update inspection_checks set items = jsonb_set(items, '{0,finding}', '\"not-checked\"') where id::text in (select record from disclosures where withdrawn_at is null and content #>> '{items,0,result}' <> '未检查')"),
        Owner("改公示了的检查的总结果", "update inspection_checks set results = '{}' where id::text in (select record from disclosures where withdrawn_at is null)"),
        Owner("换公示了的检查的部门", "update inspection_checks set department = '430300-SW' where id::text in (select record from disclosures where withdrawn_at is null)"),
        Owner("检查标成已由递补接替", """update inspection_checks set dropped = '{"by": {"person": "x", "department": "430300-SJ", "role": "approver"}, "at": "2026-12-01T09:00:00+08:00"}' where target = (select min(target) from inspection_checks)"""),
        Owner("删去一个检查", "delete from inspection_checks where target = (select min(target) from inspection_checks)"),
        Owner("换仪式里一方代表的单位", """update ceremonies set parties = jsonb_set(parties, '{0,body}', '"别的单位"')"""),
        Owner("仪式里的任务换个编号", "update ceremony_tasks set task_number = 'XT-2026-9999'"),
        Owner("换已承诺的规则里一方的承诺", $$"""update draw_attempts set parties = jsonb_set(parties, '{0,commitment}', to_jsonb(repeat('0', 64))) where id = {{Drawn}}"""),
        Owner("没有承诺的抽取写上规则", "update draw_attempts set rule_json = '{}' where committed is null"),
        Owner("改剔除的个数", "update draw_attempts set excluded = excluded || '{\"status\": 99}'"),
        Owner("删去抽取所属的任务", "delete from inspection_tasks where id in (select task from draw_attempts)"),
        Owner("改清单的文本", "update rule_texts set text = text || ' '"),
    ];

    private static IEnumerable<Attempted> Log()
    {
        yield return Owner("改一条日志", "update log_entries set record = replace(record, '1', '2') where index = 3");
        yield return Owner("日志条目的时间提前", "update log_entries set at = at - interval '1 hour' where index = 5");
        yield return Owner("两条日志互换", """
            update log_entries set index = -1 where index = 4; update log_entries set index = 4 where index = 5; update log_entries set index = 5 where index = -1
            """);
        yield return Owner("删去一条日志", "delete from log_entries where index = 4");
        yield return Owner("删去一个检查点", "delete from log_checkpoints where size = (select max(size) from log_checkpoints)");
        yield return Owner("改检查点的签名", """
            update log_checkpoints
            set note = overlay(note placing case substr(note, length(note) - 20, 1) when 'A' then 'B' else 'A' end from length(note) - 20 for 1)
            where size = (select max(size) from log_checkpoints)
            """);
        yield return Owner("删去审计记录的中间一条", "delete from audit_entries where number = 5");
        yield return Owner("改一条审计记录", "update audit_entries set person = '别人' where number = 5");
        yield return Owner("改一条审计记录并重算整条链", """
            update audit_entries set person = '别人' where number = 5;
            do $$ declare entry audit_entries; before text := repeat('0', 64); begin
                for entry in select * from audit_entries order by number loop
                    entry.previous := before;
                    before := digest_of(audit_text(entry));
                    update audit_entries set previous = entry.previous, digest = before where number = entry.number;
                end loop;
            end $$
            """);
        yield return Owner("砍掉审计记录的末尾", "delete from audit_entries where number > (select max(number) - 30 from audit_entries)");

        foreach (var kept in new[] { 1, 2, 5, 10, 20 })
        {
            yield return Owner($"把日志砍到末尾以前{kept}条，检查点和树一起砍", $"""
                delete from log_checkpoints where size > (select max(index) + 1 - {kept} from log_entries);
                delete from log_entries where index > (select max(index) - {kept} from log_entries);
                delete from log_tiles
                """);
        }
    }

    // A row and its entry are changed alike, with the hash of the entry made anew: what was signed tells it.
    private static IEnumerable<Attempted> Both()
    {
        yield return Owner("撤下结果并补一条日志", async connection =>
        {
            var record = (await connection.AskAsync("select record from disclosures where withdrawn_at is null order by record limit 1"))[0][0];
            await connection.RunAsync($"update disclosures set withdrawn_at = now(), withdrawn_because = '无', withdraw_by = '2026-12-01', salt = null where record = '{record}'");
            return await Forged.EntryAsync(connection, LogKind.Withdrawal, record, $$"""{"record":"{{record}}"}""")
                + await Forged.EntryAsync(connection, LogKind.Withdrawal, record, $$"""{"record":"{{record}}"}""");
        });
        yield return Owner("计划改名，日志一起改", """
            update annual_plans set title = '别的计划';
            update log_entries set record = replace(record, '2026年度抽查计划', '别的计划') where kind = 'PlanPublished'
            """);
        yield return Owner("改作废的理由，日志一起改", """
            update log_entries set record = replace(record, (select void_reason from draw_attempts where voided is not null), '别的') where kind = 'DrawVoided';
            update draw_attempts set void_reason = '别的' where voided is not null
            """);
        yield return Owner("作废再写一遍", connection => Forged.AgainAsync(connection, LogKind.DrawVoided));
        yield return Owner("替换再写一遍", connection => Forged.AgainAsync(connection, LogKind.Replacement));
        yield return Owner("结果公示再写一遍", connection => Forged.AgainAsync(connection, LogKind.ResultDisclosed));
    }

    private static Attempted Owner(string what, string sql) => Attempted.Of(Hand.Owner, what, sql);

    private static Attempted Owner(string what, Func<Npgsql.NpgsqlConnection, Task<int>> act) => new(what, Hand.Owner, act);
}
