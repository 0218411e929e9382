using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Items;

/// <summary>依据层级: what kind of text a basis is. A normative document alone never suffices.</summary>
public enum BasisLevel
{
    Law, AdministrativeRegulation, LocalRegulation, DepartmentalRule, LocalGovernmentRule, StateCouncilDecision, NormativeDocument,
}

public static class BasisLevels
{
    public static readonly Terms<BasisLevel> Terms = new(
        (BasisLevel.Law, "法律"),
        (BasisLevel.AdministrativeRegulation, "行政法规"),
        (BasisLevel.LocalRegulation, "地方性法规"),
        (BasisLevel.DepartmentalRule, "部门规章"),
        (BasisLevel.LocalGovernmentRule, "地方政府规章"),
        (BasisLevel.StateCouncilDecision, "国务院决定命令"),
        (BasisLevel.NormativeDocument, "规范性文件"));

    public static string Named(this BasisLevel level) => Terms.Of(level);
}
