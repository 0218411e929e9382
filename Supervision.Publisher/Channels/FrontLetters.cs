using Npgsql;

namespace Supervision.Publisher.Channels;

/// <summary>Reads what the site has put into the feedback tables of the 前置库.</summary>
internal static class FrontLetters
{
    public const string Feedback = "ranins_feedback";
    public const string Lists = "ranins_list";

    private const int AtOnce = 2000;

    public static async Task<IReadOnlyList<SiteLetter>> AnswersAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var asked = new NpgsqlCommand(
            """select id, "idempotencyKey", status, "receiptNo", words, at from ranins_feedback where read_at is null order by id limit $1""", connection);
        asked.Parameters.AddWithValue(AtOnce);
        await using var rows = await asked.ExecuteReaderAsync(cancel);
        var (ids, answers, letters) = (new List<long>(), new List<SiteAnswer>(), new List<SiteLetter>());

        while (await rows.ReadAsync(cancel))
        {
            var (id, status) = (rows.GetInt64(0), rows.GetString(2));

            if (StandingNames.Find(status) is not { } standing)
            {
                letters.Add(new FrontLetter(Feedback, [id], [], null, $"前置库第{id}行回执的状态“{status}”不能识别，没有处理。请与对方核对。"));
                continue;
            }

            ids.Add(id);
            answers.Add(new(rows.GetString(1), standing, rows.IsDBNull(3) ? null : rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.GetFieldValue<DateTimeOffset>(5)));
        }

        return answers.Count == 0 ? letters : [.. letters, new FrontLetter(Feedback, [.. ids], answers, null)];
    }

    public static async Task<IReadOnlyList<SiteLetter>> ListsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var asked = new NpgsqlCommand("select id, as_of, keys from ranins_list where read_at is null order by id", connection);
        await using var rows = await asked.ExecuteReaderAsync(cancel);
        var letters = new List<SiteLetter>();

        while (await rows.ReadAsync(cancel))
        {
            letters.Add(new FrontLetter(Lists, [rows.GetInt64(0)], [],
                new(rows.GetFieldValue<DateTimeOffset>(1), rows.GetFieldValue<string[]>(2).ToHashSet(StringComparer.Ordinal))));
        }

        return letters;
    }

    public static async Task PutAwayAsync(NpgsqlConnection connection, FrontLetter letter, DateTimeOffset at, CancellationToken cancel)
    {
#pragma warning disable CA2100 // One of two names of our own.
        await using var done = new NpgsqlCommand($"update {letter.Table} set read_at = $1 where read_at is null and id = any($2)", connection);
#pragma warning restore CA2100
        done.Parameters.AddWithValue(at);
        done.Parameters.AddWithValue(letter.Ids);
        await done.ExecuteNonQueryAsync(cancel);
    }
}

/// <param name="Ids">The rows it was read from.</param>
internal sealed record FrontLetter(string Table, long[] Ids, IReadOnlyList<SiteAnswer> Answers, ShownList? Shown, string? Trouble = null)
    : SiteLetter($"{Table}-{Ids[^1]}", Answers, Shown, Trouble);
