using Supervision.Core.LawTables;

namespace Supervision.Core.Exemptions;

/// <summary>
/// 承继的种类. Only a new code leaves the subject what it was; the law imputes no record of another subject. A branch and its head office stand
/// beside one another all the time.
/// </summary>
public enum SuccessionKind { NewCode, Absorption, Merger, Division, TraderToCompany, Branch, HeadOffice }

public static class SuccessionKinds
{
    public static readonly Terms<SuccessionKind> Terms = new(
        (SuccessionKind.NewCode, "换码"),
        (SuccessionKind.Absorption, "吸收合并"),
        (SuccessionKind.Merger, "新设合并"),
        (SuccessionKind.Division, "分立"),
        (SuccessionKind.TraderToCompany, "个转企"),
        (SuccessionKind.Branch, "分公司"),
        (SuccessionKind.HeadOffice, "总公司"));

    public static string Named(this SuccessionKind kind) => Terms.Of(kind);
}
