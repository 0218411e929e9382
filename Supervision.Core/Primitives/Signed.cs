
namespace Supervision.Core.Primitives;

/// <summary>签署: who did a step and when, with the document number where there is one.</summary>
public sealed record Signed(Actor By, DateTimeOffset At, string? DocumentNumber = null);
