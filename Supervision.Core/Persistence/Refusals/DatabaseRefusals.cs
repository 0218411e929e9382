using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Refusals;

/// <summary>Finds in an exception what the database refused. A database that cannot be reached, or breaks off, refuses nothing and is not found here.</summary>
internal static class DatabaseRefusals
{
    // What a guard of the SQL files raises by itself.
    internal const string Guarded = "SV001";
    internal const string TooEarly = "SV002";

    private const string DataClass = "22";
    private const string IntegrityClass = "23";

    /// <summary>Null when the exception is no refusal.</summary>
    public static Problem? Of(Exception exception)
    {
        if (exception is DbUpdateConcurrencyException)
        {
            return RefusalProblems.AtTheSameTime();
        }

        return Innermost(exception) is { } refused ? OfState(refused) : null;
    }

    /// <summary>Whether an act was given up because it and another waited for each other, or read what the other changed.</summary>
    public static bool IsCrossed<T>(Result<T> result) where T : notnull =>
        result.Match(_ => false, problem => problem == RefusalProblems.Crossed());

    // EF Core wraps what it meets while it saves, and once more what might pass by itself.
    private static PostgresException? Innermost(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            if (one is PostgresException refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static Problem? OfState(PostgresException refused) => refused.SqlState switch
    {
        Guarded => RefusalProblems.Guarded(refused.MessageText),
        TooEarly => RefusalProblems.TooEarly(refused.MessageText),
        PostgresErrorCodes.UniqueViolation => TakenSentences.Of(refused.ConstraintName),
        PostgresErrorCodes.CheckViolation => CheckSentences.Of(refused.ConstraintName),
        PostgresErrorCodes.ForeignKeyViolation => RefusalProblems.NothingToReferTo(),
        PostgresErrorCodes.NotNullViolation => RefusalProblems.Incomplete(),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => RefusalProblems.Crossed(),
        PostgresErrorCodes.LockNotAvailable => RefusalProblems.Busy(),
        PostgresErrorCodes.StringDataRightTruncation => RefusalProblems.TooLong(refused.MessageText),
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => RefusalProblems.NotText(),
        PostgresErrorCodes.InsufficientPrivilege => IsWall(refused) ? RefusalProblems.OtherDepartments() : RefusalProblems.NotAllowed(),
        _ => OfClass(refused.SqlState),
    };

    // Where the server checks a new row against a policy; its words may be in any language.
    private static bool IsWall(PostgresException refused) => refused.Routine is "ExecWithCheckOptions";

    private static Problem? OfClass(string state)
    {
        if (state.StartsWith(IntegrityClass, StringComparison.Ordinal))
        {
            return CheckSentences.Of(null);
        }

        return state.StartsWith(DataClass, StringComparison.Ordinal) ? RefusalProblems.Unfit() : null;
    }
}
