using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>检查人员: a certified officer on one check.</summary>
/// <param name="Certificate">Number of the enforcement certificate.</param>
/// <param name="ValidTo">Last day of the certificate, inclusive.</param>
public sealed record CheckOfficer(string Certificate, string Name, DepartmentCode Department, DateOnly ValidTo, int Slot)
{
    /// <summary>The person to whom the register binds the certificate; null where nothing but the name is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? Person { get; init; }

    [JsonIgnore]
    public PersonId Id => Person ?? PersonId.OfName(Name);

    /// <summary>Whether it is he who acts: the person, for the department for which he was drawn.</summary>
    public bool Is(Actor actor) => Id == actor.Id && Department == actor.Department;
}
