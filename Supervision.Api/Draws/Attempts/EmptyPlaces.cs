using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Attempts;

/// <summary>空缺位置: places of a check or back-check where a replacement left nobody.</summary>
/// <param name="teams">The names by which the draw knows the departments.</param>
public sealed class EmptyPlaces(DrawRule rule, IReadOnlyDictionary<string, DepartmentCode> teams)
{
    /// <summary>Empty where nobody is missing, and where nobody can be replaced any more.</summary>
    public IReadOnlyList<EmptyPlace> Of(IStaffed staffed) => staffed.WhyClosed() is not null ? [] :
    [
        .. rule.Teams.SelectMany(team => Enumerable.Range(1, team.Size)
            .Where(slot => !staffed.Officers.Any(officer => officer.Department == teams[team.Team] && officer.Slot == slot))
            .Select(slot => new EmptyPlace(team.Team, slot))),
    ];
}

/// <param name="Team">The department by the name it has in the draw.</param>
public sealed record EmptyPlace(string Team, int Slot)
{
    public override string ToString() => $"{Team}第{Slot}位";
}
