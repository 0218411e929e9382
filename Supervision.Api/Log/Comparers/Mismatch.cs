using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log.Comparers;

/// <summary>A row and an entry that do not fit, or one without the other.</summary>
/// <param name="Index">Of the entry; <see cref="long.MaxValue"/> where there is none.</param>
public sealed record Mismatch(long Index, Problem Problem)
{
    public static Mismatch? Earlier(Mismatch? one, Mismatch? other)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        return other.Index < one.Index ? other : one;
    }

    public static Mismatch NoRow(long index, LogKind kind, string obj) => new(index, LogProblems.RowMissing(index, kind.Named(), obj));

    public static Mismatch Twice(long index, LogKind kind, string obj) => new(index, LogProblems.EntryTwice(index, kind.Named(), obj));

    public static Mismatch NoEntry(LogKind kind, string row) => new(long.MaxValue, LogProblems.NotLogged(row, kind.Named()));

    public static Mismatch Differs(long index, LogKind kind, string row, string what) =>
        new(index, LogProblems.RowDiffers(index, kind.Named(), row, what));
}
