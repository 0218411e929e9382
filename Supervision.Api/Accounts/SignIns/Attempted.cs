using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.SignIns;

/// <summary>The outcome of an attempt that is written down whatever it is: a refusal, too, leaves its line in the security log.</summary>
public sealed record Attempted<T>(Result<T> Outcome) where T : notnull;
