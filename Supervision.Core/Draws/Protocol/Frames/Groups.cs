using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>编组: the people of a team in groups, by chance alone (draw-protocol, section 6, unit group).</summary>
internal static class Groups
{
    public static IReadOnlyList<IReadOnlyList<RosterLine>> Of(DrawTeam team, IReadOnlyList<RosterLine> people, string inspectorSeed)
    {
        var ordered = people.OrderBy(person => DrawText.OrderTicket(inspectorSeed, person.Inspector), StringComparer.Ordinal).ToList();
        var count = Count(team, people);

        if (!team.LeadRequired)
        {
            return [.. ordered.Take(count * team.Size).Chunk(team.Size)];
        }

        var heads = ordered.Where(person => person.Lead).Take(count).ToList();
        var others = ordered.Except(heads).ToList();

        return
        [
            .. heads.Select((head, k) => (IReadOnlyList<RosterLine>)
                [head, .. others.Skip(k * (team.Size - 1)).Take(team.Size - 1)]),
        ];
    }

    public static int Count(DrawTeam team, IReadOnlyList<RosterLine> people)
    {
        var bySize = people.Count / team.Size;
        return team.LeadRequired ? Math.Min(people.Count(person => person.Lead), bySize) : bySize;
    }
}
