using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>Everything that can stand in the way of a checkpoint on its way to an outside holder.</summary>
public static class HolderProblems
{
    public static Problem BadLine(string file, int line) => new("holder.bad-line", ProblemKind.Invalid,
        $"“{file}”第{line}行看不懂，或者名称重复。每行写一个保存方：“folder 名称 目录”，或者“witness 名称 网址 公钥”。");

    public static Problem NotReached(string name, string reason) => new("holder.not-reached", ProblemKind.Conflict,
        $"没有送到“{name}”：{reason.TrimEnd('。', '.')}。稍后会自动再送；请检查网络和对方的服务，也可以运行 log send 立即再送。");

    public static Problem Refused(string name, int status) => new("holder.refused", ProblemKind.Conflict,
        string.Create(CultureInfo.InvariantCulture, $"“{name}”没有收下检查点（HTTP {status}）：{Meaning(status)}。请与对方联系。"));

    public static Problem Contradicts(string name, long size) => new("holder.contradicts", ProblemKind.Conflict,
        $"“{name}”见过的日志与现在的不同：它保存的{size}条不是现在日志的开头。日志被改写过，或者有两份互相矛盾的日志。请保留现场，运行 log verify，并报告执法监督机关。");

    public static Problem Behind(string name, long theirs, long ours) => new("holder.behind", ProblemKind.Conflict,
        $"“{name}”已经见过{theirs}条的日志，而现在只有{ours}条：日志被截短过，或者数据库被恢复到旧的备份。请恢复完整的数据库，并报告执法监督机关。");

    public static Problem BadCosignature(string name) => new("holder.bad-cosignature", ProblemKind.Conflict,
        $"“{name}”答复的联署无效：不是用登记的公钥签署的，或者签的不是这个检查点。请核对登记的公钥。");

    private static string Meaning(int status) => status switch
    {
        404 => "对方没有登记本日志的名称",
        403 => "对方没有登记本日志的公钥",
        _ => "对方的服务不按约定答复",
    };
}
