using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>复核范围: the finished checks a back-check draws from.</summary>
/// <param name="From">First day on which a check may have ended, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Department">Who led the checks; null for all.</param>
public sealed record BackCheckScope(DateOnly From, DateOnly To, DepartmentCode? Department);
