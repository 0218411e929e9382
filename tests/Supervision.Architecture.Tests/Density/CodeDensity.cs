namespace Supervision.Architecture.Tests.Density;

/// <summary>How densely a body of code is written.</summary>
/// <param name="AssignmentsInConditions">Assignments inside the condition of an <c>if</c>, a loop or a <c>?:</c>.</param>
public sealed record CodeDensity(int Files, int Tokens, int Lines, int NestedConditionals, int LargeBodies, int AssignmentsInConditions)
{
    public double TokensALine => (double)Tokens / Lines;

    public static CodeDensity operator +(CodeDensity one, CodeDensity other) => new(
        one.Files + other.Files,
        one.Tokens + other.Tokens,
        one.Lines + other.Lines,
        one.NestedConditionals + other.NestedConditionals,
        one.LargeBodies + other.LargeBodies,
        one.AssignmentsInConditions + other.AssignmentsInConditions);

    public override string ToString() =>
        $"{TokensALine:0.00} tokens a line, {NestedConditionals} nested ?:, {LargeBodies} large expression bodies, "
        + $"{AssignmentsInConditions} assignments in conditions ({Files} files, {Lines} lines, {Tokens} tokens)";
}
