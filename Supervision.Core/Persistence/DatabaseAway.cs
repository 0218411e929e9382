using System.Net.Sockets;
using Npgsql;

namespace Supervision.Core.Persistence;

/// <summary>
/// 数据库暂时不在: whether an exception says that the database cannot be reached for the moment, however deeply it is wrapped. Whoever
/// keeps working when the database is away asks here, so that all mean the same by it. A refusal by the database is not its absence, nor is a
/// file that cannot be read or a reader who hung up.
/// </summary>
public static class DatabaseAway
{
    /// <summary>Told to a person in place of an answer.</summary>
    public const string Words = "数据库暂时连接不上，可能正在重新启动。请稍等片刻再试；刚才办理的事项是否已经写入，请先查看现状。";

    private const string IdleSession = "57P05";
    private const string IdleInTransaction = "25P03";

    // Class 08 is a broken connection; the others are a server that stops, starts, or has no place left.
    private static readonly string[] States =
    [
        PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections, IdleSession, IdleInTransaction,
    ];

    public static bool Is(Exception exception) => exception switch
    {
        PostgresException answered => States.Contains(answered.SqlState) || answered.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlOperationInProgressException => false,
        NpgsqlException => true,
        IOException => false,
        SocketException => true,
        TimeoutException => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
