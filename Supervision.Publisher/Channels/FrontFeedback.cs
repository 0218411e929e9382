using Npgsql;

namespace Supervision.Publisher.Channels;

/// <summary>
/// Reads what the site has put into the feedback tables of the 前置库. The other side fills them, so each row is read by itself and no more of
/// it than can be entered.
/// </summary>
internal static class FrontFeedback
{
    public const string Receipts = "ranins_feedback";
    public const string Lists = "ranins_list";

    private const int AtOnce = 2000;
    private const int KeysAtMost = 2_000_000;

    // One character more than is allowed, so that what is too long is seen to be.
    private const string Unread = """
        select id, left("idempotencyKey", 201), left(status, 201), left("receiptNo", 201), left(words, 10001), at
        from ranins_feedback where read_at is null order by id limit $1
        """;

    private const string UnreadLists = """
        select id, as_of, case when cardinality(keys) <= $1 then array_remove(keys, null) end, cardinality(keys) from ranins_list
        where read_at is null order by id
        """;

    public static async Task<IReadOnlyList<ChannelFeedback>> AnswersAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var asked = new NpgsqlCommand(Unread, connection);
        asked.Parameters.AddWithValue(AtOnce);
        await using var rows = await asked.ExecuteReaderAsync(cancel);
        var (ids, answers, bad) = (new List<long>(), new List<SiteAnswer>(), new List<ChannelFeedback>());

        while (await rows.ReadAsync(cancel))
        {
            var id = rows.GetInt64(0);

            if (Read(rows, now, out var answer) is { } reason)
            {
                bad.Add(new FrontRows(Receipts, [id], [], null, $"前置库第{id}行回执{reason}，没有处理。请与对方核对。"));
                continue;
            }

            ids.Add(id);
            answers.Add(answer!);
        }

        return answers.Count == 0 ? bad : [.. bad, new FrontRows(Receipts, [.. ids], answers, null)];
    }

    public static async Task<IReadOnlyList<ChannelFeedback>> ListsAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await using var asked = new NpgsqlCommand(UnreadLists, connection);
        asked.Parameters.AddWithValue(KeysAtMost);
        await using var rows = await asked.ExecuteReaderAsync(cancel);
        var lists = new List<ChannelFeedback>();

        while (await rows.ReadAsync(cancel))
        {
            var id = rows.GetInt64(0);
            lists.Add(ReadList(rows) is { } shown && shown.WhyNot(now) is null
                ? new FrontRows(Lists, [id], [], shown)
                : new FrontRows(Lists, [id], [], null, $"前置库第{id}行公示清单没有内容、时间或者编号不对，或者超过{KeysAtMost}条，没有对账。请与对方核对。"));
        }

        return lists;
    }

    public static async Task PutAwayAsync(NpgsqlConnection connection, FrontRows feedback, DateTimeOffset at, CancellationToken cancel)
    {
#pragma warning disable CA2100 // One of two names of our own.
        await using var done = new NpgsqlCommand($"update {feedback.Table} set read_at = $1 where read_at is null and id = any($2)", connection);
#pragma warning restore CA2100
        done.Parameters.AddWithValue(at);
        done.Parameters.AddWithValue(feedback.Ids);
        await done.ExecuteNonQueryAsync(cancel);
    }

    // What is wrong with the row, in words; null when it was read.
    private static string? Read(NpgsqlDataReader row, DateTimeOffset now, out SiteAnswer? answer)
    {
        answer = null;

        try
        {
            var status = row.GetString(2);

            if (StandingNames.Find(status) is not { } standing)
            {
                return $"的状态“{status}”不能识别";
            }

            answer = new(row.GetString(1), standing, Optional(row, 3), Optional(row, 4), row.GetFieldValue<DateTimeOffset>(5));
            return answer.WhyNot(now) is { } reason ? $"不能录入：{reason}" : null;
        }
        catch (Exception problem) when (problem is InvalidCastException or ArgumentException or OverflowException)
        {
            return "缺少必须填写的内容，或者时间不对";
        }
    }

    private static ShownList? ReadList(NpgsqlDataReader row)
    {
        try
        {
            return row.IsDBNull(2) ? null : new(row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<string[]>(2).ToHashSet(StringComparer.Ordinal));
        }
        catch (Exception problem) when (problem is InvalidCastException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static string? Optional(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <param name="Ids">The rows it was read from.</param>
internal sealed record FrontRows(string Table, long[] Ids, IReadOnlyList<SiteAnswer> Answers, ShownList? Shown, string? Trouble = null)
    : ChannelFeedback($"{Table}-{Ids[^1]}", Answers, Shown, Trouble)
{
    public override IReadOnlyList<ChannelFeedback> Parts =>
        Answers.Count < 2 ? [this] : [.. Ids.Zip(Answers, (id, answer) => new FrontRows(Table, [id], [answer], null))];
}
