using Npgsql;

namespace Supervision.Api.Tests.Roles;

/// <summary>
/// Tries one column as one role: a row that stands is given other values of the kind of the column, one after the other, each in a
/// transaction that is not committed but asked for everything that would be asked at its end.
/// </summary>
internal static class ColumnTrial
{
    // What the guards and the checks of the tables say; anything else means that the value was none that could have been written.
    private static readonly string[] Refusals = ["SV001", "SV002", PostgresErrorCodes.CheckViolation];

    // The row of a table of which the most must stand.
    private static readonly Dictionary<string, string> Standing = new()
    {
        ["annual_plans"] = "published is not null and amendments <> '[]'",
        ["back_checks"] = "visit ->> 'scanned' is not null",
        ["deliveries"] = "visible_at is not null and disclosure in (select id from disclosures where withdrawn_at is null)",
        ["delivery_batches"] = "sent_at is not null",
        ["deputations"] = "ended is not null",
        ["disclosures"] = "withdrawn_at is null",
        ["draw_attempts"] = "locked is not null",
        ["enforcement_cases"] = "closed is not null",
        ["inspection_checks"] = "reviewed is not null",
        ["inspectors"] = "number = (select min(inspector) from standing_people((select array_agg(number::text) from inspectors)))",
        ["issued_papers"] = "pdf is not null and withdrawn_at is null",
        ["list_versions"] = "adopted is not null",
        ["office_sessions"] = "ended_at is not null",
        ["pair_waivers"] = "ended is not null",
        ["order_proposals"] = "decided is not null",
        ["own_line_codes"] = "revoked is not null and used_at is not null",
        ["passkeys"] = "removed_at is not null",
        ["persons"] = "\"left\" is not null",
        ["recheck_orders"] = "result is not null",
        ["recusal_requests"] = "decided is not null",
        ["role_grants"] = "ended is not null",
        ["sign_in_links"] = "used_at is not null",
    };

    /// <summary>What came of it.</summary>
    /// <param name="Refusal">In the database's own words; null where a change went through, or no value fitted.</param>
    /// <param name="ByGuard">Whether a guard refused, and not a check of the table alone.</param>
    /// <param name="Tried">How many of the values could have been written.</param>
    public sealed record Outcome(string? Refusal, bool ByGuard, int Tried);

    public static async Task<Outcome> TryAsync(NpgsqlConnection role, string table, string column, string type)
    {
        var tried = 0;
        string? refusal = null;
        var byGuard = false;

        foreach (var value in OtherValues($"\"{column}\"", type))
        {
            await using var transaction = await role.BeginTransactionAsync();

            try
            {
                if (await ChangeAsync(role, table, column, value) > 0)
                {
                    return new(null, false, tried + 1);
                }
            }
            catch (PostgresException refused) when (Refusals.Contains(refused.SqlState))
            {
                tried++;
                var isCheck = refused.SqlState is PostgresErrorCodes.CheckViolation;
                refusal ??= isCheck ? refused.ConstraintName : refused.MessageText;
                byGuard |= !isCheck;
            }
            catch (PostgresException unfit) when (unfit.SqlState.StartsWith("22", StringComparison.Ordinal)
                || unfit.SqlState.StartsWith("23", StringComparison.Ordinal))
            {
                // Nobody could have written this value there; the next one may fit.
            }
        }

        return new(refusal, byGuard, tried);
    }

    private static async Task<int> ChangeAsync(NpgsqlConnection role, string table, string column, string value)
    {
        var standing = Standing.GetValueOrDefault(table, "true");
        var rows = await ExecuteAsync(role,
            $"""
            update "{table}" set "{column}" = {value}
            where ctid = (select ctid from "{table}" where ({standing}) and "{column}" is distinct from {value} order by ctid limit 1)
            """);
        await ExecuteAsync(role, "set constraints all immediate");
        return rows;
    }

    public static IEnumerable<string> OtherValues(string column, string type) => type switch
    {
        "boolean" => [$"(not coalesce({column}, false))", "null::boolean"],
        "integer" or "bigint" or "smallint" => [$"(coalesce({column}, 0) + 1)", $"(coalesce({column}, 0) - 1)", $"null::{type}"],
        "date" => [$"(coalesce({column}, current_date) + 1)", $"(coalesce({column}, current_date) - 1)", "null::date"],
        "timestamp with time zone" =>
            [$"(coalesce({column}, now()) + interval '1 day')", $"(coalesce({column}, now()) - interval '1 day')", "null::timestamptz"],
        "jsonb" => [OtherJson(column), Signature, "null::jsonb", "'[]'::jsonb", "'{}'::jsonb"],
        "bytea" => ["'\\x00'::bytea", "null::bytea"],
        "text[]" => ["array['改']", "'{}'::text[]"],
        "uuid" => ["gen_random_uuid()", "null::uuid"],
        _ => ["'改'", "'1'", "null"],
    };

    private static string OtherJson(string column) =>
        $$"""
        (case jsonb_typeof(coalesce({{column}}, '{}'))
            when 'array' then {{column}} || '[{"改": 1}]' when 'object' then coalesce({{column}}, '{}') || '{"改": 1}' else '{"改": 1}' end)
        """;

    private const string Signature =
        """'{"by": {"person": "别人", "department": "430300-SJ", "role": "approver"}, "at": "2026-12-01T09:00:00+08:00"}'::jsonb""";

    private static async Task<int> ExecuteAsync(NpgsqlConnection role, string sql)
    {
#pragma warning disable CA2100 // Names of the catalogue and the test's own words.
        await using var command = new NpgsqlCommand(sql, role);
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }
}
