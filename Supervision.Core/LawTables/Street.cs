namespace Supervision.Core.LawTables;

/// <summary>乡镇街道: nine digits, the county's six first. Streets of a park stand under its statistical code.</summary>
public sealed record Street(string Code, string Name, RegionCode County);
