using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>What is written of a role that is granted.</summary>
public sealed record GrantInput(DepartmentCode Department, Role Role, bool IsChief, DateOnly From, DateOnly? Until, string? Document);
