using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>修复时限: what must be done next of a handling, by when.</summary>
/// <param name="Day">The last day, inclusive.</param>
public sealed record RepairDue(string What, DateOnly Day)
{
    /// <summary>The clocks that still run, the earliest first. Where the policy has no such clock there is none.</summary>
    public static IReadOnlyList<RepairDue> Of(RepairCase repair, RepairAnswer answer)
    {
        var dues = new List<RepairDue>();
        Add(repair.State is RepairState.Received, "受理", answer.AcceptDue);
        Add(repair.State is RepairState.Accepted, "决定", answer.DecideDue);
        Add(repair.Answered is null && !(repair.State.IsOpen() && repair.IsInterimAnswered), AnswerOf(repair, answer), answer.AnswerDue);
        return [.. dues.OrderBy(due => due.Day)];

        void Add(bool runs, string what, DateOnly? day)
        {
            if (runs && day is { } last)
            {
                dues.Add(new(what, last));
            }
        }
    }

    private static string AnswerOf(RepairCase repair, RepairAnswer answer) =>
        repair.State.IsOpen() && answer.NeedsInterimAnswer ? "答复办理进度" : "答复结果";
}
