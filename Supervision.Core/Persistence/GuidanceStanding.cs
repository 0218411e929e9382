using Microsoft.EntityFrameworkCore;
using Supervision.Core.Guidance;

namespace Supervision.Core.Persistence;

/// <summary>指导的现状, as the database reads it off the last step, so that a list need not open what is long closed.</summary>
public static class GuidanceStanding
{
    internal const string Property = "StateCode";

    internal const string Column = "state";

    internal const string Sql = "steps -> -1 ->> 'state'";

    private const string Closed = "closed";

    public static IQueryable<AdministrativeGuidance> Open(this IQueryable<AdministrativeGuidance> guidance) =>
        guidance.Where(one => EF.Property<string>(one, Property) != Closed);

    public static IQueryable<AdministrativeGuidance> AtEnd(this IQueryable<AdministrativeGuidance> guidance) =>
        guidance.Where(one => EF.Property<string>(one, Property) == Closed);
}
