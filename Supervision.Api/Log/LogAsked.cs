using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>What can be wrong with a question to the log.</summary>
public static class LogAsked
{
    public static readonly Problem NothingToAnchor = new("log.nothing-to-anchor", ProblemKind.Conflict,
        "还没有审计记录，没有可以锚定的内容。办理第一件事后再锚定。");

    public static readonly Problem NothingSigned = new("log.nothing-signed", ProblemKind.NotFound,
        "日志还没有签署过检查点。公布第一份计划后会有。");

    public static Problem ChainBroken(Problem found) =>
        new("log.chain-broken", ProblemKind.Conflict, $"审计记录的链条不完整，不能锚定：{found.Message}");

    public static Problem NoFile(string path) => new("log.no-file", ProblemKind.NotFound, $"没有文件“{path}”。请检查路径。");

    public static Problem NotASize(string text) =>
        new("log.not-a-size", ProblemKind.Invalid, $"条数“{text}”不是数。请照检查点填写数字，例如 128。");

    public static Problem NotARoot(string text) =>
        new("log.not-a-root", ProblemKind.Invalid, $"根“{text}”不对：由数字和字母 a 到 f 组成，至少填写前 8 位。请照检查点填写。");

    public static Problem NotRead(string reason) =>
        new("log.not-read", ProblemKind.Invalid, $"读不到检查点文件：{reason} 请检查 --against 后面的文件名。");

    public static Problem NotWritten(string folder, string reason) =>
        new("log.not-written", ProblemKind.Forbidden, $"不能写到“{folder}”：{reason}。请换一个可以写入的目录。");
}
