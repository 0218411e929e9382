namespace Supervision.Architecture.Tests;

/// <summary>One type names another, or a member of it.</summary>
/// <param name="From">The full name of the outermost type in whose code the name stands.</param>
/// <param name="To">The full name of a type, or <c>Type::Member</c>.</param>
public sealed record Brick(string From, string To)
{
    public override string ToString() => $"{From} → {To}";
}
