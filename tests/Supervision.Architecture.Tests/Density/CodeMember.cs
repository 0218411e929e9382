namespace Supervision.Architecture.Tests.Density;

/// <summary>How densely one member is written.</summary>
/// <param name="File">Its path in the repository.</param>
/// <param name="Name"><c>Type.Member</c>.</param>
/// <param name="Lines">Lines on which at least one token begins; comments and blank lines are none.</param>
/// <param name="NestedConditionals"><c>?:</c> inside another <c>?:</c>.</param>
/// <param name="LargeBodies">Expression bodies of more than <see cref="Densities.LargeBody"/> tokens.</param>
public sealed record CodeMember(string File, string Name, int Tokens, int Lines, int NestedConditionals, int LargeBodies)
{
    public double TokensALine => (double)Tokens / Lines;

    public override string ToString() =>
        $"{TokensALine,5:0.0} tokens a line, {Tokens,4} tokens, {NestedConditionals} nested ?:, {(LargeBodies > 0 ? "large body, " : "")}{File}: {Name}";
}
