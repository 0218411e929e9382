using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>授权代理: one person acts for another in one granted role, in the acts that are named, by a document, once he has accepted it. He does not pass it on.</summary>
public sealed class Deputation
{
    public const int LongestDays = 90;
    public const int DocumentMaxLength = 100;

    private Deputation()
    {
    }

    public required DeputationId Id { get; init; }

    /// <summary>The granted role of the principal. What ends it ends the deputation too.</summary>
    public required RoleGrantId Grant { get; init; }

    /// <summary>授权人.</summary>
    public required PersonId Principal { get; init; }

    public required string PrincipalName { get; init; }

    /// <summary>代理人.</summary>
    public required PersonId Deputy { get; init; }

    public required string DeputyName { get; init; }

    public required DepartmentCode Department { get; init; }

    public required Role Role { get; init; }

    public required bool IsChief { get; init; }

    /// <summary>主持工作: he stands in for the head of the office in what only the head may do.</summary>
    public required bool IsInCharge { get; init; }

    /// <summary>The codes of the acts.</summary>
    public required IReadOnlyList<string> Acts { get; init; }

    /// <summary>授权书文号.</summary>
    public required string Document { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }

    public required Signed Entered { get; init; }

    public Signed? Accepted { get; private set; }

    public Signed? Ended { get; private set; }

    public string? EndedBecause { get; private set; }

    /// <summary>The word of the page for the role that is acted in.</summary>
    public string RoleName => IsChief ? RoleNames.Chief : Role.Named();

    public static Result<Deputation> Enter(DeputationId id, RoleGrant grant, string principalName, DeputyTerms terms, Signed entered)
    {
        if (entered.By.StandsInFor is not null)
        {
            return DeputationProblems.NotPassedOn();
        }

        if (terms.Deputy == grant.Person)
        {
            return DeputationProblems.OwnDeputy();
        }

        if (terms.Until < terms.From)
        {
            return DeputationProblems.TermBackwards();
        }

        if (terms.Until > terms.From.AddDays(LongestDays - 1))
        {
            return DeputationProblems.TooLong();
        }

        if (terms.Document.Length is 0 or > DocumentMaxLength || !StorableText.Is(terms.Document))
        {
            return DeputationProblems.DocumentMissing();
        }

        if (terms.IsInCharge && !grant.IsChief)
        {
            return DeputationProblems.OnlyForTheChief();
        }

        return terms.Acts.Count == 0 ? DeputationProblems.NoActs() : Made(id, grant, principalName, terms, entered);
    }

    /// <summary>Whether the deputy may act by it on that day, as far as it is its own matter; the role of the principal must hold as well. Both ends belong to it.</summary>
    public bool IsValidOn(DateOnly day) => Accepted is not null && Ended is null && From <= day && day <= Until;

    public bool Names(string act) => Acts.Contains(act);

    public Result<Done> Accept(Signed by)
    {
        if (Ended is not null)
        {
            return DeputationProblems.Ended();
        }

        if (Accepted is not null)
        {
            return DeputationProblems.Accepted();
        }

        if (by.By.Id != Deputy || by.By.StandsInFor is not null)
        {
            return DeputationProblems.OnlyTheDeputyAccepts(DeputyName);
        }

        Accepted = by;
        return default(Done);
    }

    public Result<Done> End(Signed by, string because)
    {
        if (Ended is not null)
        {
            return DeputationProblems.Ended();
        }

        Ended = by;
        EndedBecause = because;
        return default(Done);
    }

    private static Deputation Made(DeputationId id, RoleGrant grant, string principalName, DeputyTerms terms, Signed entered) =>
        new()
        {
            Id = id,
            Grant = grant.Id,
            Principal = grant.Person,
            PrincipalName = principalName,
            Deputy = terms.Deputy,
            DeputyName = terms.DeputyName,
            Department = grant.Department,
            Role = grant.Role,
            IsChief = grant.IsChief,
            IsInCharge = terms.IsInCharge,
            Acts = terms.Acts,
            Document = terms.Document,
            From = terms.From,
            Until = terms.Until,
            Entered = entered,
        };
}

/// <summary>What the written deputation says.</summary>
/// <param name="Until">The last day.</param>
public sealed record DeputyTerms(
    PersonId Deputy, string DeputyName, IReadOnlyList<string> Acts, bool IsInCharge, string Document, DateOnly From, DateOnly Until);
