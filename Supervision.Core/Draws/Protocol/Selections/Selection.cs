using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;

namespace Supervision.Core.Draws.Protocol.Selections;

/// <summary>抽取对象: in each stratum the targets with the smallest tickets, then the reserve.</summary>
public static class Selection
{
    public static IReadOnlyList<ResultLine> Of(Frame frame, string frameKey, IReadOnlyList<Stratum> strata, string targetSeed)
    {
        var sizes = frame.Sizes();
        var byCode = strata.ToDictionary(stratum => stratum.Code);
        var wanted = frame.Codes.Select(code => Wanted(byCode[code], sizes[code])).ToArray();
        var limits = frame.Codes.Select((code, number) => Limit(wanted[number], sizes[code])).ToArray();
        var kept = new TicketScan(frame, frameKey, targetSeed, limits).Run();

        if (kept.Where((tickets, number) => tickets.Count < wanted[number]).Any())
        {
            // About once in a million draws too few come through; then all tickets are kept.
            kept = new TicketScan(frame, frameKey, targetSeed, [.. limits.Select(_ => ulong.MaxValue)]).Run();
        }

        var numbers = frame.Codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number);
        return [.. strata.Where(stratum => numbers.ContainsKey(stratum.Code)).SelectMany(stratum =>
            Ranked(frame, kept[numbers[stratum.Code]].Take(wanted[numbers[stratum.Code]]), stratum))];
    }

    private static int Wanted(Stratum stratum, int size) => (int)Math.Min((long)stratum.Quota + stratum.Reserve, size);

    // Tickets are evenly spread, so this share of all values lets the wanted number through, and five standard deviations more.
    private static ulong Limit(int wanted, int size)
    {
        const double Deviations = 5, Spare = 16;
        var share = wanted == 0 ? 0 : (wanted + (Deviations * Math.Sqrt(wanted)) + Spare) / size;
        return share >= 1 ? ulong.MaxValue : (ulong)(share * ulong.MaxValue);
    }

    private static IEnumerable<ResultLine> Ranked(Frame frame, IEnumerable<Ticket> tickets, Stratum stratum) =>
        tickets.Select((ticket, rank) => new ResultLine(
            stratum.Code, rank + 1, frame.Target(ticket.Index), ticket.ToString(), Reserve: rank >= stratum.Quota));
}

/// <summary>One line of result.csv.</summary>
/// <param name="Rank">From 1, through drawn and reserve.</param>
public sealed record ResultLine(string Stratum, int Rank, string Target, string Ticket, bool Reserve);

/// <summary>One line of assignment.csv.</summary>
public sealed record AssignmentLine(string Target, string Team, int Slot, string Inspector, string Ticket);
