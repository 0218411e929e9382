namespace Supervision.Core.Exemptions;

/// <summary>查询范围: through which day, and where.</summary>
public sealed record RegisterSearch(DateOnly Through, string Scope);
