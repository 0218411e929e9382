namespace Supervision.Rules.Schemes;

/// <summary>采用: the signed act by which an office made a version of a scheme its own, with what no official text confirms.</summary>
/// <param name="Digest">Of the text that was adopted; another text is not adopted by it.</param>
/// <param name="From">First day, inclusive.</param>
public sealed record SchemeAdoption(string Digest, string Organ, DateOnly From);
