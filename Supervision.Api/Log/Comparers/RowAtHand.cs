using System.Data.Common;
using System.Text.Json;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log.Comparers;

/// <summary>
/// The one door through which rows are read when the log is held against them: a row that cannot be read is named like one that does not
/// fit, and no comparer falls over it.
/// </summary>
public sealed class RowAtHand
{
    private string _row = "";

    /// <summary>Said before a row is read, so that it can be named.</summary>
    /// <param name="table">Where it stands.</param>
    public void Is(string row, string table) => _row = $"{row}（{table}）";

    /// <param name="matter">What is named where not even the first row could be read.</param>
    public async Task<Result<T>> ReadAsync<T>(string matter, Func<Task<T>> read) where T : notnull
    {
        _row = matter;

        try
        {
            return await read();
        }
        catch (Exception unreadable) when (IsOfTheRow(unreadable))
        {
            return LogProblems.RowUnreadable(_row);
        }
    }

    // A database that does not answer accuses no row.
    private static bool IsOfTheRow(Exception unreadable)
    {
        for (var cause = unreadable; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException refused)
            {
                return refused.SqlState?.StartsWith("22", StringComparison.Ordinal) ?? false;
            }

            if (cause is IOException or TimeoutException or OperationCanceledException or ObjectDisposedException)
            {
                return false;
            }
        }

        return unreadable is JsonException or FormatException or ArgumentException or InvalidOperationException or InvalidDataException
            or KeyNotFoundException or InvalidCastException or NullReferenceException or OverflowException or IndexOutOfRangeException;
    }
}
