using Npgsql;

namespace Supervision.Core.Persistence;

/// <summary>Whether PostgreSQL turned a value away because no column can hold it: too long, not text, out of range. Fields are checked long before; this catches what slipped through.</summary>
public static class UnfitValue
{
    /// <summary>Told to a person in place of an answer.</summary>
    public const string Words = "填写的内容里有一处太长，或者有不能保存的字符，没有写入。请缩短或者改写后再办。";

    private static readonly string[] States =
    [
        PostgresErrorCodes.StringDataRightTruncation, PostgresErrorCodes.CharacterNotInRepertoire, PostgresErrorCodes.UntranslatableCharacter,
        PostgresErrorCodes.NumericValueOutOfRange, PostgresErrorCodes.DatetimeFieldOverflow, PostgresErrorCodes.InvalidRowCountInResultOffsetClause,
    ];

    public static bool Is(Exception exception) => exception switch
    {
        PostgresException refused => States.Contains(refused.SqlState),
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
