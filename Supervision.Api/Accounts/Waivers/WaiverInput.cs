using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Waivers;

/// <summary>What is written of an exception.</summary>
/// <param name="Pair">The code of the pair.</param>
/// <param name="Until">The last day.</param>
public sealed record WaiverInput(PersonId Person, string? Pair, string? Reason, DateOnly From, DateOnly Until);
