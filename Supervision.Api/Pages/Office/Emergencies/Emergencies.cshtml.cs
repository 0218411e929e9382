using Supervision.Api.Emergencies;
using Supervision.Core.Emergencies;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Emergencies;

public sealed class EmergenciesModel(EmergencyBoard board) : OfficePage<EmergencyBoardView>
{
    public static string Tone(EmergencyVisit visit, DateTimeOffset now)
    {
        if (visit.State is EmergencyState.Refused || visit.IsUnapproved(now))
        {
            return "bad";
        }

        return visit.State is EmergencyState.Reviewed ? "good" : "wait";
    }

    /// <summary>How it stands, with its sign.</summary>
    public static string Standing(EmergencyVisit visit, DateTimeOffset now)
    {
        var sign = Tone(visit, now) switch { "good" => "✓", "bad" => "✗", _ => "?" };
        return $"{sign} {(visit.IsUnapproved(now) ? "未经批准" : visit.State.Named())}";
    }

    /// <summary>The term of the approval, and what became of it.</summary>
    public static string Term(EmergencyVisit visit)
    {
        if (visit.Approved is { } approved)
        {
            return $"{Format.Moment(approved.At)} {(visit.IsApprovedLate ? "逾期批准" : "批准")}";
        }

        if (visit.Refused is { } refused)
        {
            return $"{Format.Moment(refused.At)} 不予批准";
        }

        return visit.ApproveBy is { } by ? $"{Format.Moment(by)} 以前批准" : "本机关没有采用期限";
    }

    protected override Task<Result<EmergencyBoardView>> ReadAsync(CancellationToken cancel) => board.ReadAsync(Actor, cancel);
}
