using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Deputations;

/// <summary>What the written deputation says.</summary>
/// <param name="Acts">By their codes in the table of acts.</param>
/// <param name="IsInCharge">主持工作.</param>
public sealed record DeputationInput(PersonId? Deputy, IReadOnlyList<string> Acts, bool IsInCharge, string? Document, DateOnly From, DateOnly Until);
