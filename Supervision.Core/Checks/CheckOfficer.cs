using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>检查人员: a certified officer on one check.</summary>
/// <param name="Certificate">Number of the enforcement certificate.</param>
/// <param name="ValidTo">Last day of the certificate, inclusive.</param>
public sealed record CheckOfficer(string Certificate, string Name, DepartmentCode Department, DateOnly ValidTo, int Slot);
