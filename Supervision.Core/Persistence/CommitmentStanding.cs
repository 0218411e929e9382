using Microsoft.EntityFrameworkCore;
using Supervision.Core.Commitments;

namespace Supervision.Core.Persistence;

/// <summary>承诺的现状, as the database reads it off the last step, so that lists need not open every commitment.</summary>
public static class CommitmentStanding
{
    internal const string Property = "StateCode";

    internal const string Column = "state";

    internal const string Sql = "steps -> -1 ->> 'state'";

    /// <summary>Those that stand so.</summary>
    public static IQueryable<Commitment> Standing(this IQueryable<Commitment> commitments, params CommitmentState[] states) =>
        commitments.Where(one => states.Contains(EF.Property<CommitmentState>(one, Property)));
}
