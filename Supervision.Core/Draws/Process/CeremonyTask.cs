
namespace Supervision.Core.Draws.Process;

/// <summary>仪式任务: one attempt at a draw that a ceremony carries. An attempt stands in one ceremony at most.</summary>
/// <param name="Position">From 1, in the order of the batch.</param>
public sealed record CeremonyTask(AttemptId Attempt, CeremonyId Ceremony, string TaskNumber, int Position);
