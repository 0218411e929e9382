using System.Globalization;
using Npgsql;
using Supervision.Api.Tests.Roles;

namespace Supervision.Api.Tests.Adversary;

/// <summary>Variants that are made from the catalogue of the database: every column that a hand may change, every row that it may add.</summary>
internal static class CatalogueTries
{
    /// <summary>Every column that the role may change and of which no file of guards says why it may: each other value, and the value of another row.</summary>
    public static async Task<IReadOnlyList<Attempted>> ColumnsAsync(Ground ground, Hand hand)
    {
        var role = hand is Hand.Publisher ? "supervision_publisher" : "supervision_app";
        var reasons = RoleColumnTests.Reasons();
        var columns = await AskAsync(ground,
            $"""
            select relname::text, attname::text, format_type(atttypid, null)
            from pg_attribute join pg_class on pg_class.oid = attrelid
            where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
                and has_column_privilege('{role}', attrelid, attnum, 'update')
            order by relname collate "C", attname collate "C"
            """);
        var tries = new List<Attempted>();

        foreach (var (table, column, type) in columns.Select(row => (row[0], row[1], row[2])).Where(row => !reasons.ContainsKey($"{row.Item1}.{row.Item2}")))
        {
            tries.AddRange(Values(hand, table, column, type));
        }

        return tries;
    }

    /// <summary>A row more in every table into which the role may write: one that stands, under another key.</summary>
    public static async Task<IReadOnlyList<Attempted>> RowsAsync(Ground ground, Hand hand)
    {
        var role = hand is Hand.Publisher ? "supervision_publisher" : "supervision_app";
        var keys = await AskAsync(ground,
            $"""
            select relname::text, string_agg(attname || ' ' || format_type(atttypid, null), ',' order by attnum), (
                select string_agg(quote_ident(attname), ', ') from pg_attribute as written
                where written.attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a')
            from pg_class join pg_index on indrelid = pg_class.oid and indisprimary
            join pg_attribute on attrelid = pg_class.oid and attnum = any(indkey)
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname !~ '^__'
                and has_table_privilege('{role}', pg_class.oid, 'insert')
            group by pg_class.oid, relname order by relname collate "C"
            """);
        return [.. keys.Select(table => Attempted.Made(
            hand,
            $"在{table[0]}里编造一行",
            $"""
            insert into "{table[0]}" ({table[2]}) select {table[2]} from (
                select (jsonb_populate_record(r, jsonb_build_object({Keys(table[0], table[1])}))).* from "{table[0]}" r order by ctid desc limit 1) as made
            """))];
    }

    /// <summary>What an owner may do to any row of these tables: another value, the values of two rows exchanged, a row less, a row twice.</summary>
    public static async Task<IReadOnlyList<Attempted>> OwnerAsync(Ground ground, IReadOnlyCollection<string> tables, int seed, int count)
    {
        var columns = await AskAsync(ground,
            $"""
            select relname::text, attname::text, format_type(atttypid, null)
            from pg_attribute join pg_class on pg_class.oid = attrelid
            where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
                and relname in ({string.Join(", ", tables.Select(table => $"'{table}'"))})
            order by relname collate "C", attname collate "C"
            """);
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => OwnersTry(columns[random.Next(columns.Count)], random))];
    }

    private static Attempted OwnersTry(string[] column, Random random)
    {
        var (table, name, type) = (column[0], column[1], column[2]);
        var place = random.NextDouble().ToString(CultureInfo.InvariantCulture);
        var row = $"(select ctid from \"{table}\" order by ctid offset floor({place} * (select count(*) from \"{table}\")) limit 1)";

        switch (random.Next(8))
        {
            case 0:
                return Attempted.Made(Hand.Owner, $"{table}去掉一行", $"delete from \"{table}\" where ctid = {row}");
            case 1 or 2:
                return Attempted.Made(Hand.Owner, $"{table}.{name}两行互换", $"""
                    with picked as (select ctid as place, "{name}" as held, row_number() over () as n from (
                        select ctid, "{name}" from "{table}" order by md5(ctid::text || '{place}') limit 2) as two)
                    update "{table}" as t set "{name}" = other.held from picked as one join picked as other on other.n <> one.n
                    where t.ctid = one.place and one.held is distinct from other.held
                    """);
            default:
                var values = ColumnTrial.OtherValues($"\"{name}\"", type).ToList();
                var value = values[random.Next(values.Count)];
                return Attempted.Made(Hand.Owner, $"{table}.{name}改一行", $"""
                    update "{table}" set "{name}" = {value} where ctid = {row} and "{name}" is distinct from {value}
                    """);
        }
    }

    private static IEnumerable<Attempted> Values(Hand hand, string table, string column, string type)
    {
        foreach (var value in ColumnTrial.OtherValues($"\"{column}\"", type))
        {
            yield return Attempted.Made(hand, $"把{table}.{column}改成{value}", $"""
                update "{table}" set "{column}" = {value} where "{column}" is distinct from {value}
                """);
        }

        yield return Attempted.Made(hand, $"把{table}.{column}与另一行互换", $"""
            update "{table}" as t set "{column}" = other."{column}" from (select "{column}" from "{table}" order by ctid desc limit 1) as other
            where t."{column}" is distinct from other."{column}"
            """);
    }

    private static string Keys(string table, string columns) => string.Join(", ", columns.Split(',').Select(column => column.Split(' ', 2)).Select(column => column[1] switch
    {
        "uuid" => $"'{column[0]}', gen_random_uuid()",
        "integer" or "bigint" or "smallint" => $"'{column[0]}', (select max(\"{column[0]}\") + 1 from \"{table}\")",
        _ => $"'{column[0]}', '编造'",
    }));

    private static async Task<List<string[]>> AskAsync(Ground ground, string sql)
    {
        await using var connection = new NpgsqlConnection(ground.Database.OwnerConnectionString);
        await connection.OpenAsync();
        return await connection.AskAsync(sql);
    }
}
