using Npgsql;

namespace Supervision.Api.Tests.Roles;

/// <summary>
/// The steps by which a published result, a plan, a decision or a number could be made to say something else, tried as the roles in which the
/// two programs work. Each was possible once; the honest way to the same end is walked by the flows.
/// </summary>
public sealed class RoleSweepTests(FilledCity city) : IClassFixture<FilledCity>
{
    private const string By = """'{"by": {"person": "别人", "department": "430300-SJ", "role": "legal-reviewer"}, "at": "2026-12-01T09:00:00+08:00"}'::jsonb""";

    [Theory]
    [InlineData("a result withdrawn without its entry", "update disclosures set withdrawn_at = now(), withdrawn_because = '更正', withdraw_by = '2026-12-01', salt = null where withdrawn_at is null")]
    [InlineData("a result disclosed without its entry", "insert into disclosures select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).* from disclosures d where withdrawn_at is null limit 1")]
    [InlineData("a published plan's task renamed", "update annual_plans set tasks = jsonb_set(tasks, '{0,title}', '\"别的\"')")]
    [InlineData("the amendments emptied", "update annual_plans set amendments = '[]'")]
    [InlineData("an amendment without its entry", """
        update annual_plans set tasks = jsonb_set(tasks, '{0,title}', '"别的"'), amendments = amendments || jsonb_build_array(jsonb_build_object(
            'number', 2, 'reason', '调整', 'approved', amendments -> 0 -> 'approved', 'before', tasks, 'after', jsonb_set(tasks, '{0,title}', '"别的"')))
        """)]
    [InlineData("a plan published without its entry", "insert into annual_plans select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', 'X', 'amendments', '[]'::jsonb))).* from annual_plans p")]
    [InlineData("a task made without its entry", "insert into inspection_tasks select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 'X', 'plan_line', 9))).* from inspection_tasks t where plan is not null")]
    [InlineData("an item added to a task", "insert into inspection_task_items (task, version) select back.id, item.version from inspection_tasks back, inspection_task_items item where back.back_check is not null limit 1")]
    [InlineData("the reviewer of a decided case replaced", $"update enforcement_cases set reviewed = {By} where adopted is not null")]
    [InlineData("the texts of a decided case rewritten", """update enforcement_cases set texts = jsonb_set(texts, '{fact}', '"别的"') where adopted is not null""")]
    [InlineData("a reviewed result rewritten", "update inspection_checks set results = array['R01'], items = '[]' where reviewed is not null")]
    [InlineData("a reviewed result opened again", "update inspection_checks set reviewed = null, entered = null, returned_because = '重来' where reviewed is not null")]
    [InlineData("a counter set back", "update document_counters set last = last - 1")]
    [InlineData("a counter that skips", "update document_counters set last = last + 2")]
    [InlineData("a number taken and not used", "update document_counters set last = last + 1")]
    [InlineData("a counter that begins late", "insert into document_counters (department, kind, year, last) values ('430300-SJ', '检通', 2030, 5)")]
    [InlineData("a recheck erased", "delete from recheck_orders")]
    [InlineData("a recheck un-ordered", "update recheck_orders set result = null")]
    [InlineData("a recheck without a paper", "insert into recheck_orders select (jsonb_populate_record(r, jsonb_build_object('paper', '假', 'result', null, 'proposal', null))).* from recheck_orders r limit 1")]
    [InlineData("a paper taken back without act and reason", "update issued_papers set withdrawn_at = now()")]
    [InlineData("a paper printed otherwise", "update issued_papers set pdf = '\\x00', digest = encode(sha256('\\x00'), 'hex')")]
    [InlineData("a list adopted without its entry", "insert into list_versions select (jsonb_populate_record(l, jsonb_build_object('number', 99))).* from list_versions l limit 1")]
    [InlineData("a draft adopted without its entry", """
        insert into list_versions select (jsonb_populate_record(l, jsonb_build_object('number', 98, 'seed', false, 'adopted', null, 'in_force_from', null))).* from list_versions l limit 1;
        update list_versions set adopted = drafted, in_force_from = '2026-12-01' where number = 98
        """)]
    [InlineData("a text kept under another's sum", "insert into rule_texts (sum, text) values (repeat('0', 64), '别的')")]
    [InlineData("a rulebook of texts that nobody adopted", """
        insert into rulebooks (digest, lists, others, first_used)
        values (digest_of(E'x 0\n'), '[{"name": "x", "sum": "0"}]', '[]', now())
        """)]
    [InlineData("a result shown without a receipt", "update deliveries set sent_at = coalesce(sent_at, now()), accepted_at = now(), visible_at = now() where visible_at is null")]
    [InlineData("a delivery said to be withdrawn", "update deliveries set withdrawn_at = now() where visible_at is not null and disclosure in (select id from disclosures where withdrawn_at is null)")]
    public Task The_program_cannot(string what, string sql) => RefusedAsync(what, city.ProgramAddress, sql);

    [Theory]
    [InlineData("set the rate from 0 to 100 %", "update deliveries set sent_at = coalesce(sent_at, now()), accepted_at = now(), visible_at = now() where visible_at is null")]
    [InlineData("set the rate from 100 % to 0", "update deliveries set visible_at = null where visible_at is not null")]
    [InlineData("turn back what was accepted", "update deliveries set rejected_at = now(), accepted_at = null, visible_at = null, words = '退回' where visible_at is not null")]
    [InlineData("count what the rows do not say", "insert into reconciliations (id, channel, listed_at, compared_at, expected, shown, missing, surplus) values ('x', 'credit-hunan', now(), now(), 1000, 1000, '[]', '[]')")]
    [InlineData("miss what was never sent", "insert into reconciliations (id, channel, listed_at, compared_at, expected, shown, missing, surplus) values ('x', 'open-hunan', now(), now(), 0, 0, '[\"x\"]', '[]')")]
    [InlineData("take a valid paper back", "update issued_papers set withdrawn_at = now()")]
    [InlineData("take a valid paper back in all its columns", $"update issued_papers set withdrawn_at = now(), withdrawn_because = 'x', withdrawn_by = {By}")]
    [InlineData("withdraw a result", "update disclosures set withdrawn_at = now(), salt = null")]
    [InlineData("write to the log", "insert into log_entries select * from log_entries limit 1")]
    [InlineData("read a case", "select * from enforcement_cases")]
    [InlineData("make a temporary table", "create temp table deliveries (a int)")]
    [InlineData("put a guard aside", "alter table deliveries disable trigger all")]
    [InlineData("put every guard aside", "set session_replication_role = replica")]
    [InlineData("replace a guard", "create or replace function refuse_delivery_change() returns trigger language plpgsql as 'begin return new; end'")]
    public Task The_publisher_cannot(string what, string sql) => RefusedAsync(what, city.PublisherAddress, sql);

    [Fact]
    public async Task No_role_deletes_from_or_empties_any_table()
    {
        var rows = await city.AskCatalogueAsync("select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
        var tables = rows.Select(row => row[0]).ToList();

        Assert.True(tables.Count > 50);

        foreach (var table in tables)
        {
            // Old marks of forms may be cleared away; what is younger stays, as the guard of the table says.
            var delete = table == "submissions"
                ? "insert into submissions (id, request, at, said) values ('sweep', gen_random_uuid(), now(), ''); delete from submissions"
                : $"delete from \"{table}\"";
            await RefusedAsync(table, city.ProgramAddress, delete, $"truncate \"{table}\" cascade", $"alter table \"{table}\" disable trigger all");
            await RefusedAsync(table, city.PublisherAddress, $"delete from \"{table}\"", $"truncate \"{table}\" cascade", $"alter table \"{table}\" disable trigger all");
        }
    }

    [Theory]
    [InlineData("disclosures", "update public.disclosures set withdrawn_at = now(), withdrawn_because = 'x', withdraw_by = '2026-12-01', salt = null where withdrawn_at is null")]
    [InlineData("deliveries", "update public.deliveries set sent_at = now(), accepted_at = now(), visible_at = now() where sent_at is null")]
    public async Task A_temporary_table_before_the_log_or_the_receipts_stands_in_for_nothing(string table, string sql)
    {
        await RefusedAsync(
            table,
            city.ProgramAddress,
            $"""
            create temp table log_entries on commit drop as select * from public.log_entries;
            update pg_temp.log_entries set kind = 'Withdrawal', written_in = pg_current_xact_id();
            create temp table delivery_receipts on commit drop as select * from public.delivery_receipts with no data;
            insert into pg_temp.delivery_receipts (id, channel, idempotency_key, standing, at, read_at)
                select md5(idempotency_key), channel, idempotency_key, 'Done', now(), now() from public.deliveries;
            {sql}
            """);
    }

    private static async Task RefusedAsync(string what, string address, params string[] ways)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();

        foreach (var sql in ways)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var refused = await Record.ExceptionAsync(async () =>
            {
#pragma warning disable CA2100 // The words are the test's own.
                await using var command = new NpgsqlCommand($"{sql}; set constraints all immediate", connection);
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync();
            });

            Assert.True(
                refused is PostgresException { SqlState: "42501" or "SV001" or "SV002" },
                $"{what}: {sql}\n{refused?.Message ?? "It went through."}");
        }
    }
}
