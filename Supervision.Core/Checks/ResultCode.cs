namespace Supervision.Core.Checks;

/// <summary>抽查结果代码: one overall result, with what it excludes.</summary>
/// <param name="Code">Our own code, stable.</param>
/// <param name="Label">The national display label.</param>
/// <param name="StandsAlone">Cannot stand beside any other code.</param>
/// <param name="HasProblem">Means that a problem was found.</param>
/// <param name="NotChecked">The target is closed unchecked (注销 …): it counts as done and is left out of the problem rate.</param>
public sealed record ResultCode(string Code, string Label, bool StandsAlone, bool HasProblem, bool NotChecked);
