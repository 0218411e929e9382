namespace Supervision.Architecture.Tests;

/// <summary>A name that no type may carry any more.</summary>
/// <param name="Pattern">The whole name, as a pattern.</param>
/// <param name="Better">What the thing is called now.</param>
/// <param name="Within">The namespace in which the name misleads; elsewhere it may say what it means.</param>
public sealed record OldName(string Pattern, string Better, string Within = "Supervision")
{
    public override string ToString() => Pattern;
}
