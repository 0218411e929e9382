using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>动作的对象: what the gate asks of what is acted on.</summary>
/// <param name="Label">As a refusal calls it.</param>
public sealed record ActObject(string Label)
{
    /// <summary>Whose row it is.</summary>
    public IReadOnlyList<DepartmentCode> Own { get; init; } = [];

    /// <summary>Of every task that is meant.</summary>
    public IReadOnlyList<DepartmentCode> Leads { get; init; } = [];

    public IReadOnlyList<DepartmentCode> Participants { get; init; } = [];

    /// <summary>Whose place on the check is meant.</summary>
    public DepartmentCode? Team { get; init; }

    /// <summary>Who stands on the check now.</summary>
    public IReadOnlyList<CheckOfficer> Officers { get; init; } = [];

    /// <summary>Who handles the case.</summary>
    public IReadOnlyList<EarlierSigner> Handlers { get; init; } = [];

    /// <summary>Whose own it is.</summary>
    public IReadOnlyList<EarlierSigner> Holders { get; init; } = [];

    /// <summary>Who took which step before.</summary>
    public IReadOnlyList<EarlierSigner> Signers { get; init; } = [];

    /// <summary>What stands there now; null where it has no version.</summary>
    public ObjectVersion? Version { get; init; }

    /// <summary>The answer to whom may not even know of it: that it is not there. Null for what is public.</summary>
    public Problem? Hidden { get; init; }

    /// <summary>By what the audit trail knows it, so that a refusal can say what was done last.</summary>
    public string? Key { get; init; }

    /// <summary>All departments that have a part in it.</summary>
    public IEnumerable<DepartmentCode> Departments =>
        Own.Concat(Leads).Concat(Participants).Concat(Team is { } team ? [team] : []).Distinct();

    /// <summary>Nothing is asked of it.</summary>
    public static ActObject Nothing(string label) => new(label);
}
