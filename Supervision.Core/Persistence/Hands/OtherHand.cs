namespace Supervision.Core.Persistence.Hands;

/// <summary>另一人: a signature of a row that somebody else must give than who stands in an earlier part of it.</summary>
/// <param name="Entity">What the table holds.</param>
/// <param name="Later">The property that is signed.</param>
/// <param name="Earlier">The property in which the earlier people stand; or as SQL over <c>new</c>, where they stand in another table.</param>
/// <param name="Act">What is signed, as refusals name it.</param>
/// <param name="Step">What the earlier people did.</param>
public sealed record OtherHand(Type Entity, string Later, string Earlier, string Act, string Step)
{
    /// <summary>The pair for which the head of an office may register an exception; empty where none is ever made.</summary>
    public string Pair { get; init; } = "";

    /// <summary>When it is not asked, as SQL over <c>new</c>.</summary>
    public string Unless { get; init; } = "";
}
