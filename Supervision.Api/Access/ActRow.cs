using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>动作: one row of the table of who may act.</summary>
/// <param name="Code">The class of the use case; where one class has several acts, with the act behind a point.</param>
/// <param name="Named">As refusals and pages call it.</param>
public sealed record ActRow(string Code, string Named)
{
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Of all heads only 主要负责人; other roles of the row are not narrowed by it.</summary>
    public bool ChiefOnly { get; init; }

    /// <summary>One of them must hold; empty where the role suffices.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Steps that somebody else must have taken.</summary>
    public IReadOnlyList<EarlierStep> Others { get; init; } = [];

    /// <summary>Of these steps, those that the same person may have taken by a registered exception.</summary>
    public IReadOnlyList<WaivableStep> Waivable { get; init; } = [];

    public SeenVersion Seen { get; init; } = SeenVersion.Row;

    public IReadOnlyList<Extra> Extras { get; init; } = [];

    /// <summary>Whether it only reads what is not public; a deputy reads what his role reads.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether every one stands in the read log.</summary>
    public bool IsReadLogged { get; init; }

    /// <summary>What the audit line adds.</summary>
    public required string Line { get; init; }

    /// <summary>What keeps it in the database.</summary>
    public required string Guard { get; init; }

    /// <summary>What the law or the house asks of it and nothing here asks yet.</summary>
    public IReadOnlyList<string> ToCome { get; init; } = [];

    /// <summary>Other classes that act by this row.</summary>
    public IReadOnlyList<string> AlsoBy { get; init; } = [];

    public string Class => Code.Split('.')[0];

    /// <summary>Who may, in the words of the pages.</summary>
    public string Who => string.Join("或者", Roles.Select(NameOf));

    public bool Admits(Actor actor)
    {
        var isOtherHead = ChiefOnly && actor.Role is Role.Approver && !actor.IsChief;
        return Roles.Contains(actor.Role) && !isOtherHead;
    }

    private string NameOf(Role role) => ChiefOnly && role is Role.Approver ? RoleNames.Chief : role.Named();
}
