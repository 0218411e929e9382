using Supervision.Core.LawTables;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Commitments;

/// <summary>承诺人类别: what the one who commits himself is before the law.</summary>
public enum CommitterCategory { Organisation, NaturalPerson, SoleTrader }

public static class CommitterCategories
{
    public static readonly Terms<CommitterCategory> Terms = new(
        (CommitterCategory.Organisation, "法人及非法人组织"), (CommitterCategory.NaturalPerson, "自然人"), (CommitterCategory.SoleTrader, "个体工商户"));

    public static string Named(this CommitterCategory category) => Terms.Of(category);

    /// <summary>Null for a thing, which commits itself to nothing.</summary>
    public static CommitterCategory? Of(SubjectKind kind)
    {
        if (!kind.IsLegalSubject())
        {
            return null;
        }

        return kind is SubjectKind.SoleTrader ? CommitterCategory.SoleTrader : CommitterCategory.Organisation;
    }
}
