namespace Supervision.Api.Tests.Adversary;

/// <summary>What a role of the database tries where plans are published, results shown, cases decided and papers issued.</summary>
internal static class CityTries
{
    private const string By = """'{"by": {"person": "别人", "department": "430300-SJ", "role": "legal-reviewer"}, "at": "2026-12-01T09:00:00+08:00"}'::jsonb""";
    private const string Withdrawn = "withdrawn_at = now(), withdrawn_because = '更正', withdraw_by = '2026-12-01', salt = null";

    public static IEnumerable<Attempted> OfProgram() =>
    [
        Program("撤下结果，不写日志", $"update disclosures set {Withdrawn} where withdrawn_at is null"),
        new("撤下结果，写日志，不通知收到过的渠道", Hand.Program, async connection =>
        {
            var record = (await connection.AskAsync("""
                select record from disclosures as d where withdrawn_at is null
                    and exists (select 1 from deliveries where disclosure = d.id and batch is not null) order by record limit 1
                """))[0][0];
            await Forged.EntryAsync(connection, Core.Log.Records.LogKind.Withdrawal, record, $$"""{"record":"{{record}}"}""");
            return await connection.RunAsync($"update disclosures set {Withdrawn} where record = '{record}' and withdrawn_at is null");
        }),
        new("撤下结果，写两条日志", Hand.Program, async connection =>
        {
            var record = (await connection.AskAsync("select record from disclosures where withdrawn_at is null order by record limit 1"))[0][0];
            await Forged.EntryAsync(connection, Core.Log.Records.LogKind.Withdrawal, record, $$"""{"record":"{{record}}"}""");
            await Forged.EntryAsync(connection, Core.Log.Records.LogKind.Withdrawal, record, $$"""{"record":"{{record}}"}""");
            return await connection.RunAsync($"update disclosures set {Withdrawn} where record = '{record}' and withdrawn_at is null");
        }),
        Program("恢复已撤下的结果", "update disclosures set withdrawn_at = null, withdrawn_because = null, withdraw_by = null, salt = repeat('0', 32) where withdrawn_at is not null"),
        Program("公示一份没有日志的结果", "insert into disclosures select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).* from disclosures d where withdrawn_at is null limit 1"),
        Program("改公示的内容", """update disclosures set content = jsonb_set(content, '{title}', '"别的"')"""),
        Program("把公示期限推后", "update disclosures set due_on = due_on + 90"),
        Program("已公布计划的任务改名", """update annual_plans set tasks = jsonb_set(tasks, '{0,title}', '"别的"')"""),
        Program("清空计划的调整", "update annual_plans set amendments = '[]'"),
        Program("不写日志就调整计划", """
            update annual_plans set tasks = jsonb_set(tasks, '{0,title}', '"别的"'), amendments = amendments || jsonb_build_array(jsonb_build_object(
                'number', jsonb_array_length(amendments) + 1, 'reason', '调整', 'approved', amendments -> 0 -> 'approved', 'before', tasks,
                'after', jsonb_set(tasks, '{0,title}', '"别的"')))
            """),
        Program("换计划的审核人", $"update annual_plans set reviewed = {By}"),
        Program("给任务加一个事项", "insert into inspection_task_items (task, version) select back.id, item.version from inspection_tasks back, inspection_task_items item where back.back_check is not null limit 1"),
        Program("换已决定案件的法制审核人", $"update enforcement_cases set reviewed = {By} where adopted is not null"),
        Program("改已决定案件的案情", """update enforcement_cases set texts = jsonb_set(texts, '{fact}', '"别的"') where adopted is not null"""),
        Program("改已决定案件的决定", """update enforcement_cases set adopted = jsonb_set(adopted, '{end}', '"denied"') where adopted is not null"""),
        Program("改审核过的结果", "update inspection_checks set results = array['R01'], items = '[]' where reviewed is not null"),
        Program("把审核过的结果重新打开", "update inspection_checks set reviewed = null, entered = null, returned_because = '重来' where reviewed is not null"),
        Program("录入人自己审核", "update inspection_checks set reviewed = entered where entered is not null"),
        Program("编造一条违法线索", "insert into breaches select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).* from breaches b limit 1"),
        Program("给没有问题的检查编造一条违法线索", """
            insert into breaches select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'check', c.id, 'target', c.target))).*
            from breaches b, inspection_checks c where c.reviewed is not null and c.id <> b."check" limit 1
            """),
        Program("编造一份文书", "insert into issued_papers select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', '潭市监检通〔2026〕9999号', 'pdf', null, 'digest', null, 'pages', null, 'substitutions', null, 'withdrawn_at', null, 'withdrawn_by', null, 'withdrawn_because', null))).* from issued_papers p limit 1"),
        Program("编造一份文书，文号也数上，不写审计", """
            update document_counters set last = last + 1 where kind = (select min(other.kind) from document_counters as other where other.department = '430300-SJ') and department = '430300-SJ';
            insert into issued_papers select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'department', '430300-SJ',
                'number', (select format('%s%s〔%s〕%s号', d.short_name, c.kind, c.year, c.last) from document_counters as c join departments as d on d.code = c.department
                    where c.department = '430300-SJ' order by c.kind limit 1),
                'pdf', null, 'digest', null, 'pages', null, 'substitutions', null, 'withdrawn_at', null, 'withdrawn_by', null, 'withdrawn_because', null))).*
            from issued_papers p limit 1
            """),
        Program("收回一份有效的文书，写明理由，不写审计", $"update issued_papers set withdrawn_at = now(), withdrawn_because = 'x', withdrawn_by = {By} where withdrawn_at is null"),
        new("收回一份有效的文书，审计里写别人", Hand.Program, async connection =>
            await Forged.AuditAsync(connection, "另一个人", "{}")
            + await connection.RunAsync($"update issued_papers set withdrawn_at = now(), withdrawn_because = 'x', withdrawn_by = {By} where withdrawn_at is null")),
        Program("文书重新排印", "update issued_papers set pdf = '\\x00', digest = encode(sha256('\\x00'), 'hex')"),
        Program("文号倒退", "update document_counters set last = last - 1"),
        Program("文号跳号", "update document_counters set last = last + 2"),
        Program("取了文号不用", "update document_counters set last = last + 1"),
        Program("删去复查", "delete from recheck_orders"),
        Program("撤销复查的结果", "update recheck_orders set result = null"),
        Program("没有文书就要求改正", "insert into recheck_orders select (jsonb_populate_record(r, jsonb_build_object('paper', '假', 'result', null))).* from recheck_orders r limit 1"),
        Program("没有日志就采用清单", "insert into list_versions select (jsonb_populate_record(l, jsonb_build_object('number', 99))).* from list_versions l limit 1"),
        Program("换规则的文本", "insert into rule_texts (sum, text) values (repeat('0', 64), '别的')"),
        Program("没有回执就记为已公示", "update deliveries set sent_at = coalesce(sent_at, now()), accepted_at = now(), visible_at = now() where visible_at is null"),
        Program("给公示着的结果再加一条撤回的推送", """
            insert into deliveries (disclosure, record, channel, operation, idempotency_key, written_at, attempts)
                select disclosure, record, channel, 'Withdraw', format('%s/%s/%s/Withdraw', record, channel, disclosure), now(), 0
                from deliveries where visible_at is not null and disclosure in (select id from disclosures where withdrawn_at is null) limit 1
            """),
        Program("给公示着的结果再加一个渠道", """
            insert into deliveries (disclosure, record, channel, operation, idempotency_key, written_at, attempts)
                select disclosure, record, 'mine', 'Publish', format('%s/mine/%s/Publish', record, disclosure), now(), 0
                from deliveries where disclosure in (select id from disclosures where withdrawn_at is null) limit 1
            """),
        Program("编造一件案件和处理建议", """
            insert into enforcement_cases (id, number, department, target, target_name, clauses_confirmed, texts)
                select '00000000-0000-0000-0000-000000000001', '潭市监案〔2026〕9999号', department, target, target_name, false, texts from enforcement_cases limit 1;
            insert into case_proposals (case_id, number, question, decision, rulebook, clauses_to_verify, lookup, by)
                select '00000000-0000-0000-0000-000000000001', 1, question, decision, rulebook, clauses_to_verify, lookup, by
                from case_proposals order by number limit 1
            """),
        Program("把推送记为已撤回", "update deliveries set withdrawn_at = now() where visible_at is not null and disclosure in (select id from disclosures where withdrawn_at is null)"),
        Program("清掉刚办理的提交标记", "insert into submissions (id, request, at, said) values ('x', gen_random_uuid(), now(), ''); delete from submissions where id = 'x'"),
        Program("停用触发器", "alter table disclosures disable trigger all"),
        Program("绕开触发器", "set local session_replication_role = replica"),
        Program("用同名的临时表顶替日志", $"""
            create temp table log_entries on commit drop as select * from public.log_entries;
            update pg_temp.log_entries set kind = 'Withdrawal', written_in = pg_current_xact_id();
            update public.disclosures set {Withdrawn} where withdrawn_at is null
            """),
    ];

    public static IEnumerable<Attempted> OfPublisher() =>
    [
        Publisher("把公示率从0改成100%", "update deliveries set sent_at = coalesce(sent_at, now()), accepted_at = now(), visible_at = now() where visible_at is null"),
        Publisher("把公示率从100%改成0", "update deliveries set visible_at = null where visible_at is not null"),
        Publisher("把已公示的记为退回", "update deliveries set rejected_at = now(), accepted_at = null, visible_at = null, words = '退回' where visible_at is not null"),
        Publisher("伪造渠道的回执，记为已公示", """
            insert into delivery_receipts (id, channel, idempotency_key, standing, number, at, read_at)
                select md5(idempotency_key), channel, idempotency_key, 'Done', '1', now(), now() from deliveries where visible_at is null and withdrawn_at is null and operation = 'Publish';
            update deliveries set accepted_at = now(), visible_at = now(), sent_at = now() where visible_at is null and withdrawn_at is null and operation = 'Publish'
            """),
        Publisher("伪造批次和渠道的回执，记为已公示", """
            insert into delivery_batches (channel, made_at, sent_at, failures) select distinct channel, now(), now(), 0 from deliveries where batch is null;
            insert into delivery_receipts (id, channel, idempotency_key, standing, number, at, read_at)
                select md5(idempotency_key), channel, idempotency_key, 'Done', '1', now(), now() from deliveries
                where visible_at is null and withdrawn_at is null and operation = 'Publish';
            update deliveries as sent
                set batch = (select max(number) from delivery_batches as batch where batch.channel = sent.channel), attempts = attempts + 1,
                    accepted_at = now(), visible_at = now(), sent_at = now()
                where visible_at is null and withdrawn_at is null and operation = 'Publish'
            """) with { Daily = ReconciledAsync },
        Publisher("给没有送出的推送伪造回执", """
            insert into delivery_receipts (id, channel, idempotency_key, standing, number, at, read_at)
                select md5(idempotency_key), channel, idempotency_key, 'Done', '1', now(), now() from deliveries where batch is null limit 1
            """),
        Publisher("用别的渠道的批次送出", """
            insert into delivery_batches (channel, made_at, sent_at, failures) values ('mine', now(), now(), 0);
            update deliveries set batch = (select max(number) from delivery_batches), attempts = attempts + 1, sent_at = now() where batch is null
            """),
        Publisher("对账写上没有的数字", "insert into reconciliations (id, channel, listed_at, compared_at, expected, shown, missing, surplus) values ('x', 'credit-hunan', now(), now(), 1000, 1000, '[]', '[]')"),
        Publisher("对账说漏了没有送过的", "insert into reconciliations (id, channel, listed_at, compared_at, expected, shown, missing, surplus) values ('x', 'open-hunan', now(), now(), 0, 0, '[\"x\"]', '[]')"),
        Publisher("收回有效的文书", $"update issued_papers set withdrawn_at = now(), withdrawn_because = 'x', withdrawn_by = {By}"),
        Publisher("撤下结果", "update disclosures set withdrawn_at = now(), salt = null"),
        Publisher("写日志", "insert into log_entries select * from log_entries limit 1"),
        Publisher("写审计记录", "insert into audit_entries select * from audit_entries limit 1"),
        Publisher("读案件", "select * from enforcement_cases"),
        Publisher("读抽取的随机数", "select parties from draw_attempts"),
        Publisher("建临时表", "create temp table deliveries (a int)"),
        Publisher("停用触发器", "alter table deliveries disable trigger all"),
        Publisher("绕开触发器", "set local session_replication_role = replica"),
        Publisher("换掉触发器", "create or replace function refuse_delivery_change() returns trigger language plpgsql as 'begin return new; end'"),
    ];

    // The list of each channel shows what the channel was truly given, and nothing of what is said to have been answered.
    private static async Task<string?> ReconciledAsync(Npgsql.NpgsqlConnection connection)
    {
        const string Forged = "exists (select 1 from delivery_receipts as receipt where receipt.id = md5(deliveries.idempotency_key))";
        await connection.RunAsync("set local role supervision_publisher");
        await connection.RunAsync($"""
            insert into reconciliations (id, channel, listed_at, compared_at, expected, shown, missing, surplus)
            select channel, channel, now(), now(), count(*), count(*) filter (where not {Forged}),
                coalesce(jsonb_agg(idempotency_key) filter (where {Forged}), '[]'), '[]'
            from deliveries
            where operation = 'Publish' and sent_at is not null and withdrawn_at is null and rejected_at is null and visible_at is not null
            group by channel
            """);
        var left = (await connection.AskAsync($"select count(*) from deliveries where visible_at is not null and {Forged}"))[0][0];
        var missing = (await connection.AskAsync("select coalesce(sum(jsonb_array_length(missing)), 0) from reconciliations"))[0][0];
        await connection.RunAsync("reset role");
        return left == "0" ? $"每日对账：渠道的公示清单里没有，{missing}条退回未公示，记入对账记录" : null;
    }

    private static Attempted Program(string what, string sql) => Attempted.Of(Hand.Program, what, sql);

    private static Attempted Publisher(string what, string sql) => Attempted.Of(Hand.Publisher, what, sql);
}
