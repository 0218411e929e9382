using System.Data.Common;
using System.Text.Json;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>
/// The one door through which rows are read when the log is held against them: a row that cannot be read is named like one that does not
/// fit, and no comparer falls over it. What may be a fault of the program is in the program's own log as well.
/// </summary>
public sealed partial class RowAtHand(ILogger<RowAtHand> logger)
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
            if (!IsOfItsText(unreadable))
            {
                LogNotRead(_row, unreadable);
            }

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

        return IsOfItsText(unreadable) || unreadable is ArgumentException or InvalidOperationException or KeyNotFoundException
            or NullReferenceException or IndexOutOfRangeException;
    }

    // What is stored cannot be read as what it should be. Anything else may come from a row that is gone, or from a fault of the program:
    // the row is named all the same, and whoever keeps the program finds where it was.
    private static bool IsOfItsText(Exception unreadable) => unreadable is DbException or JsonException or FormatException or InvalidDataException
        or InvalidCastException or OverflowException;

    [LoggerMessage(LogLevel.Error, "{Row} could not be held against the log: another row is gone, or the program is at fault.")]
    private partial void LogNotRead(string row, Exception cause);
}
