namespace Supervision.Core.Exemptions;

/// <summary>从轻、减轻的法定情形: a ground of the law by which a penalty, if one is given in the end, must or may be eased.</summary>
/// <param name="Root">Its article, as in <see cref="LegalRoots"/>.</param>
/// <param name="Must">应当; otherwise 可以.</param>
/// <param name="Why">What was found.</param>
public sealed record EasingGround(string Root, string Clause, bool Must, string Why)
{
    public string Sentence => $"{Why}：给予行政处罚的，{(Must ? "应当" : "可以")}从轻或者减轻（{Clause}）";
}
