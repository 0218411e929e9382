namespace Supervision.Core.Draws;

/// <summary>抽取对象: in each stratum the targets with the smallest tickets, then the reserve.</summary>
public static class Selection
{
    public static IReadOnlyList<ResultLine> Of(Frame frame, string frameKey, IReadOnlyList<Stratum> strata, string targetSeed)
    {
        var tickets = new string[frame.Count];
        Parallel.For(0, frame.Count, index =>
            tickets[index] = DrawText.TargetTicket(targetSeed, DrawText.Salt(frameKey, frame.Target(index))));

        var members = strata.ToDictionary(stratum => stratum.Code, _ => new List<int>());

        for (var index = 0; index < frame.Count; index++)
        {
            members[frame.Stratum(index)].Add(index);
        }

        return [.. strata.SelectMany(stratum => Ranked(frame, tickets, members[stratum.Code], stratum))];
    }

    private static IEnumerable<ResultLine> Ranked(Frame frame, string[] tickets, List<int> members, Stratum stratum)
    {
        var wanted = Math.Min((long)stratum.Quota + stratum.Reserve, members.Count);
        return members
            .Select(index => (ticket: tickets[index], index))
            .Order(Comparer<(string ticket, int index)>.Create((a, b) => string.CompareOrdinal(a.ticket, b.ticket)))
            .Take((int)wanted)
            .Select((pair, rank) => new ResultLine(
                stratum.Code, rank + 1, frame.Target(pair.index), pair.ticket, Reserve: rank >= stratum.Quota));
    }
}

/// <summary>One line of result.csv.</summary>
/// <param name="Rank">From 1, through drawn and reserve.</param>
public sealed record ResultLine(string Stratum, int Rank, string Target, string Ticket, bool Reserve);

/// <summary>One line of assignment.csv.</summary>
public sealed record AssignmentLine(string Target, string Team, int Slot, string Inspector, string Ticket);
