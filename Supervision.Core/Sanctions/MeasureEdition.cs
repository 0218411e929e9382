using Supervision.Core.Time;

namespace Supervision.Core.Sanctions;

/// <summary>措施清单版本: an edition of the national list of measures, and whether it stands.</summary>
public sealed record MeasureEdition(string Id, EditionState State, InForce InForce, string Facts, string Mark);

/// <summary>版本状态. Unseen: it is said to exist, and nobody here has read it.</summary>
public enum EditionState { InForce, Superseded, Unseen }

/// <summary>严重失信主体名单: a kind of list, who keeps it, how long it lasts and whether it has a basis that counts.</summary>
public sealed record SeriousList(string Name, string Keeper, string Basis, int? LongestYears, ListBasis Standing, string Mark)
{
    public string TermText { get; init; } = "";

    public string Exit { get; init; } = "";

    /// <summary>A short name that is used for this list and no other; empty, none.</summary>
    public string AlsoCalled { get; init; } = "";

    /// <summary>Whether the name may mean this list; several may be meant by a short one.</summary>
    public bool IsCalled(string name) =>
        Name == name || Name.EndsWith(name, StringComparison.Ordinal) || name.EndsWith(Name, StringComparison.Ordinal);
}

/// <summary>名单的依据. A memorandum is no basis any more.</summary>
public enum ListBasis { Lawful, Memorandum, Unseen }

/// <summary>公共信用信息类别: one class of the national catalogue.</summary>
public sealed record CatalogueClass(int Number, string Name, string FirstEdition, string Note, string Mark);
