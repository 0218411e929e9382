using Supervision.Core.Log.Records;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Adversary;

/// <summary>What the role of the program tries while a draw is held, and after it.</summary>
internal static class DrawTries
{
    private const string Signature = """'{"by": {"person": "别人", "department": "430300-SJ", "role": "approver"}, "at": "2026-09-15T09:00:00+08:00"}'::jsonb""";
    private const string Nonce = "00000000000000000000000000000000";

    public static IEnumerable<Attempted> At(DrawPhase phase)
    {
        var tries = People().Concat(Lists()).Concat(Attempts()).Concat(Entries(phase)).Concat(Ceremony(phase));
        return phase >= DrawPhase.Drawn ? tries.Concat(Results(phase)) : tries;
    }

    private static IEnumerable<Attempted> People() =>
    [
        Program("把在册人员改名", "update inspectors set name = '别人' where number = '43030001'"),
        Program("两名在册人员互换姓名和执法证", """
            update inspectors as one set name = other.name, certificates = other.certificates from inspectors as other
            where (one.number, other.number) in (('43030001', '43030004'), ('43030004', '43030001'))
            """),
        Program("两名在册人员互换编号", """
            update inspectors set number = case number when '43030001' then '43030004' else '43030001' end where number in ('43030001', '43030004')
            """),
        Program("把在册人员的执法证换成别人的", "update inspectors set certificates = (select certificates from inspectors where number = '43031001') where number = '43030001'"),
        Program("删除在册人员", "delete from inspectors where number = '43030001'"),
    ];

    private static IEnumerable<Attempted> Lists() =>
    [
        Program("冻结的名录里加一个对象", "insert into frame_rows (attempt, ordinal, target, stratum) select attempt, max(ordinal) + 1, 'project:mine', min(stratum) from frame_rows group by attempt"),
        Program("冻结的名录里去掉一个对象", "delete from frame_rows where ordinal = 17"),
        Program("冻结的名录里换一个对象", "update frame_rows set target = 'project:mine' where ordinal = 17"),
        Program("冻结的人员名单里加一个人", """
            insert into roster_rows select (jsonb_populate_record(r, jsonb_build_object('inspector', '43039999'))).* from roster_rows r limit 1
            """),
        Program("冻结的人员名单里换一个人的姓名", "update roster_rows set name = '别人' where inspector = '43030001'"),
        Program("让不能带队的人带队", "update roster_rows set lead = true"),
        Program("加一条回避", "insert into recusal_rows (attempt, target, inspector) select attempt, min(target), '43030001' from frame_rows group by attempt"),
        Program("加一条剔除", "insert into excluded_rows select (jsonb_populate_record(e, jsonb_build_object('target', 'project:mine'))).* from excluded_rows e limit 1"),
        Program("换名录的密钥", $"update draw_attempts set frame_key = '{Nonce}'"),
        Program("换名录的根", "update draw_attempts set frame_root = repeat('0', 64)"),
    ];

    private static IEnumerable<Attempted> Attempts() =>
    [
        Program("删除这次抽取", "delete from draw_attempts"),
        Program("在旁边另开一次抽取", """
            insert into draw_attempts select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', a.number + 1, 'parties', '[]'::jsonb,
                'committed', null, 'revealed', null, 'drawn', null, 'locked', null))).* from draw_attempts a
            """),
        Program("没有日志条目就作废", $"update draw_attempts set voided = {Signature}, void_reason = '重来'"),
        Program("作废并写两条作废", connection => VoidAsync(connection, 2)),
        Program("只写作废的条目，不作废", connection => VoidEntryAsync(connection)),
        Program("把冻结的时间提前一天", """update draw_attempts set frozen = jsonb_set(frozen, '{at}', '"2026-09-14T08:00:00+08:00"')"""),
        Program("把规则换掉", """update draw_attempts set rule_json = coalesce(replace(rule_json, '"graceMinutes":30', '"graceMinutes":-3'), '{}') || ' '"""),
        Program("没有承诺条目就作承诺", $"update draw_attempts set committed = {Signature}, commit_index = 0, rule_json = '{{}}', commit_digest = digest_of('{{}}')"),
        Program("没有揭示条目就作揭示", $"update draw_attempts set revealed = {Signature}, reveal_json = '{{}}'"),
        Program("没有抽取条目就作抽取", $"update draw_attempts set drawn = {Signature}, result_digest = repeat('0', 64), assignment_digest = repeat('0', 64)"),
        Program("没有锁定条目就锁定", $"update draw_attempts set locked = coalesce(locked, {Signature}) || '{{\"x\": 1}}'"),
        Program("写进一个抽中的对象", "insert into drawn_rows (attempt, target, stratum, rank, ticket, reserve) select id, 'project:mine', 'S1', 1, repeat('0', 64), false from draw_attempts"),
        Program("写进一个人员分配", "insert into assigned_rows (attempt, target, team, slot, inspector, ticket) select id, 'project:mine', 'x', 1, '43030001', repeat('0', 64) from draw_attempts"),
        Program("任务改名", "update inspection_tasks set title = '别的任务'"),
        Program("再建一个同样的任务", "insert into inspection_tasks select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 'XT-2026-0009', 'plan_line', 9))).* from inspection_tasks t"),
    ];

    private static IEnumerable<Attempted> Entries(DrawPhase phase)
    {
        // What the log holds by then, once more: nothing may be said twice.
        foreach (var kind in Enum.GetValues<LogKind>().Where(kind => StandsAt(kind, phase)))
        {
            yield return Program($"日志条目“{kind.Named()}”再写一遍", connection => Forged.AgainAsync(connection, kind));
        }

        yield return Program("写一条没有的撤回", connection => Forged.EntryAsync(connection, LogKind.Withdrawal, "不存在", """{"record":"不存在"}"""));
        yield return Program("写一条不能读的条目", connection => Forged.EntryAsync(connection, LogKind.DrawDone, TaskNumber, "不是JSON"));
        yield return Program("日志条目倒填一天", connection => Forged.EntryAsync(connection, LogKind.Withdrawal, "x", """{"record":"x"}""", TimeSpan.FromDays(-1)));
        yield return Program("日志条目的摘要与内容不符", """
            insert into log_entries (index, at, kind, object, record, leaf_hash)
            select max(index) + 1, max(at), 'Withdrawal', 'x', '{"record":"x"}', sha256('x') from log_entries
            """);
        yield return Program("日志跳过一号", "insert into log_entries (index, at, kind, object, record, leaf_hash) select max(index) + 2, max(at), 'Withdrawal', 'x', '{}', sha256('x') from log_entries");
        yield return Program("伪造检查点", "insert into log_checkpoints (size, root, note, at) select size + 1, root, note, at from log_checkpoints order by size desc limit 1");
        yield return Program("审计记录用很远的编号", connection => Forged.AuditAsync(connection, "别人", "{}", skipped: 1_000_000));
        yield return Program("审计记录倒填一年", connection => Forged.AuditAsync(connection, "别人", "{}", TimeSpan.FromDays(-365)));
        yield return Program("审计记录里含分隔符", connection => Forged.AuditAsync(connection, "别人\n430300-SJ", "{}"));
        yield return Program("改一条审计记录", "update audit_entries set person = '别人' where number = 1");
        yield return Program("删一条审计记录", "delete from audit_entries where number = (select max(number) from audit_entries)");
        yield return Program("一个人提出又确认时间声明", $"""
            insert into time_statements (id, reason, proposed) values (gen_random_uuid(), 'x', {Signature});
            update time_statements set confirmed = proposed, stated_from = now(), stated_to = now(), database_clock = now(),
                audit_number = (select max(number) from audit_entries), log_index = (select max(index) + 1 from log_entries)
            """);
    }

    private static IEnumerable<Attempted> Ceremony(DrawPhase phase)
    {
        if (phase == DrawPhase.Frozen)
        {
            yield break;
        }

        yield return Program("删除仪式", "delete from ceremonies");
        yield return Program("少请一方", "update ceremonies set parties = parties - 2");
        yield return Program("把任务从仪式里拿走", "delete from ceremony_tasks");
        yield return Program("换一方的参与码", "update party_codes set hash = '\\x00'");
        yield return Program("少一方", "update draw_attempts set parties = parties - 2");
        yield return Program("换一方的承诺", """update draw_attempts set parties = jsonb_set(parties, '{1,commitment}', to_jsonb(repeat('0', 64)))""");
        yield return Program("替一方写上随机数", $$"""update draw_attempts set parties = jsonb_set(parties, '{2,nonce}', '"{{Nonce}}"')""");
        yield return Program("替一方写上随机数，也写揭示的条目", async connection =>
            await Forged.EntryAsync(connection, LogKind.DrawOpened, TaskNumber, $$"""{"attempt":1,"party":"市公证处","body":"市公证处","nonceDigest":"{{new string('0', 64)}}"}""")
            + await connection.RunAsync($$"""update draw_attempts set parties = jsonb_set(parties, '{2,nonce}', '"{{Nonce}}"')"""));

        if (phase is DrawPhase.Called or DrawPhase.Committed or DrawPhase.Witnessed or DrawPhase.OneOpened)
        {
            yield return Program("把一方的参与码标成已经揭示过", "update party_codes set opened_at = now(), opened_by = '别人' where party = '市公证处'");
        }

        if (phase > DrawPhase.Witnessed)
        {
            yield return Program("收回已揭示的随机数", """update draw_attempts set parties = jsonb_set(parties, '{0,nonce}', 'null')""");
        }

        if (phase >= DrawPhase.Witnessed)
        {
            yield return Program("改已确认的现场数值", "update ceremony_values set value = '985'");
            yield return Program("撤回已确认的现场数值", "update ceremony_values set withdrawn_at = now() where confirmed is not null");
        }
    }

    private static IEnumerable<Attempted> Results(DrawPhase phase)
    {
        yield return Program("抽中的与候补的对调", "update drawn_rows set reserve = not reserve");
        yield return Program("换一个检查人员", "update assigned_rows set inspector = '43030006' where slot = 1");
        yield return Program("揭示之后改公开数值", "update draw_attempts set reveal_json = replace(reveal_json, '407', '408')");
        yield return Program("改结果的摘要", "update draw_attempts set result_digest = repeat('0', 64)");
        yield return Program("借一次什么都不改的更新再加一行", """
            update draw_attempts set locked = locked, void_reason = void_reason; set constraints all immediate;
            insert into drawn_rows select attempt, 'project:mine', stratum, 9999, ticket, false from drawn_rows limit 1
            """);

        if (phase < DrawPhase.Locked)
        {
            yield break;
        }

        yield return Program("锁定之后作废", connection => VoidAsync(connection, 0));
        yield return Program("两个检查的人员对调", """
            update inspection_checks as one set officers = other.officers from inspection_checks as other
            where (one.target, other.target) in (select min(target), max(target) from inspection_checks)
            """);
        yield return Program("检查上的人员换名", """update inspection_checks set officers = jsonb_set(officers, '{0,name}', '"别人"')""");
        yield return Program("检查换一个对象", "update inspection_checks set target = 'project:mine' where target = (select min(target) from inspection_checks)");
        yield return Program("多出一个检查", "insert into inspection_checks select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'target', 'project:mine'))).* from inspection_checks c limit 1");
        yield return Program("少一个检查", "delete from inspection_checks where target = (select min(target) from inspection_checks)");
        yield return Program("标成已由递补接替", $"update inspection_checks set dropped = {Signature}, dropped_because = 'moved'");

        yield return Program("不写审计就批准检查", $"update inspection_checks set approved = {Signature}");
        yield return Program("不写审计就批准超限检查", $$$"""update inspection_checks set waiver = jsonb_build_object('limits', '[]'::jsonb, 'reason', '无', 'approved', {{{Signature}}})""");
        yield return Program("写上没有出具过的通知书", "update inspection_checks set notice_number = '潭市监检通〔2026〕9999号'");
        yield return Program("批准检查，再写上检查码和没有出具过的通知书", async connection =>
            await Forged.AuditAsync(connection, "别人", "{}")
            + await connection.RunAsync($$$"""
                update inspection_checks set approved = {{{Signature}}}, notice_number = '潭市监检通〔2026〕9999号',
                    code = '{"text": "00000000000000000000", "source": "Own", "from": "2026-12-01", "to": "2026-12-31"}'
                """));
        yield return Program("写上由递补接替的事由", "update inspection_checks set dropped_because = 'moved'");

        foreach (var seq in new[] { 1, 2, 9 })
        {
            yield return Program($"替换成自己要的人（第{seq}号）", $"""
                insert into replacement_rows (attempt, seq, target, team, slot, "out", "in", ticket, load, reason, approved)
                select attempt, {seq}, target, team, slot, inspector, '43030006', ticket, 1, 'occupied', {Signature} from assigned_rows order by target, slot limit 1
                """);
        }
    }

    private static Attempted Program(string what, string sql) => Attempted.Of(Hand.Program, what, sql);

    private static Attempted Program(string what, Func<Npgsql.NpgsqlConnection, Task<int>> act) => new(what, Hand.Program, act);

    private static async Task<int> VoidAsync(Npgsql.NpgsqlConnection connection, int entries)
    {
        for (var i = 0; i < entries; i++)
        {
            await VoidEntryAsync(connection);
        }

        return await connection.RunAsync($"update draw_attempts set voided = {Signature}, void_reason = '重来'");
    }

    private static async Task<int> VoidEntryAsync(Npgsql.NpgsqlConnection connection)
    {
        var digest = (await connection.AskAsync("select coalesce(commit_digest, '') from draw_attempts"))[0][0];
        var record = new DrawVoidedRecord(1, digest.Length == 0 ? null : digest, "重来");
        return await Forged.EntryAsync(connection, LogKind.DrawVoided, TaskNumber, LogRecords.Write(record));
    }

    private static bool StandsAt(LogKind kind, DrawPhase phase) => kind switch
    {
        LogKind.PlanPublished or LogKind.TaskMade or LogKind.DrawFrozen => true,
        LogKind.DrawCommitted => phase >= DrawPhase.Committed,
        LogKind.DrawValue => phase >= DrawPhase.Witnessed,
        LogKind.DrawOpened => phase >= DrawPhase.OneOpened,
        LogKind.DrawRevealed => phase >= DrawPhase.Revealed,
        LogKind.DrawDone => phase >= DrawPhase.Drawn,
        LogKind.DrawLocked => phase >= DrawPhase.Locked,
        _ => false,
    };
}
