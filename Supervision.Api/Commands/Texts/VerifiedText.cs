using Supervision.Api.Log.Comparers;
using Supervision.Core.Log.Records;

namespace Supervision.Api.Commands.Texts;

/// <summary>What <c>log verify</c> says when nothing was found: what was compared, and what was not.</summary>
internal static class VerifiedText
{
    /// <param name="against">How many checkpoints kept elsewhere were held against the log.</param>
    public static IEnumerable<string> Lines(LogVerified verified, int against)
    {
        var (chain, rows) = (verified.Chain, verified.Rows);
        var waiting = chain.Log - chain.Signed;
        var compared = rows.Compared.Where(kind => kind.Entries > 0).ToList();
        var untraced = rows.Compared.Where(kind => kind.Untraced > 0).ToList();

        yield return $"透明日志{chain.Log}条，与已经签署的检查点相符；审计记录{chain.Audit}条，前后相连，与日志里的锚定相符。";
        yield return waiting == 0 ? "全部条目都在已签署的检查点之内。" : $"其中{waiting}条等待签署。";

        if (against > 0)
        {
            yield return "与外存的检查点一致：当时的日志是现在日志的开头，没有改动。";
        }

        if (compared.Count > 0)
        {
            yield return $"日志与数据库的记录双向核对，一一相符：{Counts(compared)}。";
        }

        if (rows.Checks > 0)
        {
            yield return $"{rows.Checks}项检查上的人员，都是冻结的名册里抽中或者依次替换的人。";
        }

        if (untraced.Count > 0)
        {
            yield return $"未留痕（早于同类的第一条日志，无从核对）：{string.Join('、', untraced.Select(kind => $"{kind.Kind.Named()}{kind.Untraced}项"))}。";
        }

        if (rows.NotCompared.Count > 0)
        {
            yield return $"未核对（没有可以对照的记录）：{Counts(rows.NotCompared)}。";
        }

        yield return verified.IsDemonstration
            ? "演示时钟：本库的名称以 demo 结尾，时钟可以设定；时间只核对了没有倒退，不能证明是真实的时间。"
            : "时间：没有倒退，没有超前，没有空着的工作日；有例外的，都有时间声明。";
    }

    public static object Json(LogVerified verified, int against) => new
    {
        ok = true,
        verified.Chain.Log,
        verified.Chain.Signed,
        verified.Chain.Audit,
        against,
        compared = verified.Rows.Compared.ToDictionary(kind => kind.Kind.Code(), kind => kind.Entries),
        untraced = verified.Rows.Compared.Where(kind => kind.Untraced > 0).ToDictionary(kind => kind.Kind.Code(), kind => kind.Untraced),
        notCompared = verified.Rows.NotCompared.ToDictionary(kind => kind.Kind.Code(), kind => kind.Entries),
        verified.Rows.Checks,
        verified.IsDemonstration,
    };

    private static string Counts(IEnumerable<Compared> kinds) =>
        string.Join('、', kinds.Select(kind => $"{kind.Kind.Named()}{kind.Entries}条"));
}
