namespace Supervision.Core.Papers;

/// <summary>抽取依据: which draw named the inspectors of a notice, and by which roots in the log that can be checked.</summary>
/// <param name="PeopleRoot">Over the frozen people, committed before any seed existed.</param>
/// <param name="AssignmentRoot">Over who was assigned to whom, logged at the draw.</param>
public sealed record DrawProof(string Task, int Attempt, string PeopleRoot, string AssignmentRoot);
