using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>Everything that can be wrong with a draw's files, each with its code and its sentence.</summary>
public static class DrawProblems
{
    public static Problem FileMissing(string file) =>
        new("draw.file-missing", ProblemKind.NotFound, $"缺少文件{file}。请把抽取包的全部文件放在同一目录。");

    public static Problem NotUtf8(string file) =>
        new("draw.not-utf8", ProblemKind.Invalid, $"文件{file}不是不带标记的UTF-8文本。请使用原样下载的文件。");

    public static Problem NotComposed(string file, string text) =>
        new("draw.not-composed", ProblemKind.Invalid,
            $"文件{file}中的“{text}”不是Unicode的NFC形式：看起来相同的字用了另一种编码，摘要就不同。请使用原样下载的文件；自己制作的，先转换为NFC。");

    public static Problem Header(string file, string expected, string found) =>
        new("draw.header", ProblemKind.Invalid, $"文件{file}第1行应为“{expected}”，实为“{found}”。请使用原样下载的文件。");

    public static Problem LineEnd(string file) =>
        new("draw.line-end", ProblemKind.Invalid, $"文件{file}的每一行（包括最后一行）都应以换行符结束，且不含回车符。请使用原样下载的文件。");

    public static Problem Line(string file, int line, string why) =>
        new("draw.line", ProblemKind.Invalid, $"文件{file}第{line}行：{why}。请核对原始文件。");

    public static Problem Json(string file, string why) =>
        new("draw.json", ProblemKind.Invalid, $"文件{file}：{why}。请核对原始文件。");

    public static Problem OtherDraw(string file) =>
        new("draw.other-draw", ProblemKind.Conflict, $"文件{file}说的不是这一次抽取。请把同一次抽取的文件放在一起。");

    public static Problem CountDiffers(string name, int said, int found) =>
        new("draw.count-differs", ProblemKind.Conflict, $"文件{DrawCounts.FileName}中的{name}是{said}，按规则应为{found}。");

    public static Problem StratumSize(string code, int said, int found) =>
        new("draw.stratum-size", ProblemKind.Invalid, $"层{code}在规则中有{said}个对象，名录中有{found}个；至少要有一个，且两者应相同。");

    public static Problem QuotaWrong(Stratum stratum) =>
        new("draw.quota", ProblemKind.Invalid,
            $"层{stratum.Code}有{stratum.Size}个对象，比例{stratum.Ratio ?? "未设"}，应抽数{stratum.Quota}不对。比例乘以对象数后进一取整，且不超过对象数。");

    public static Problem WholeStratumMixed(string code) =>
        new("draw.whole-stratum-mixed", ProblemKind.Invalid, $"层{code}的比例是1（全部检查），不能与其他层放在一个任务里。请另立任务。");

    public static Problem TooFewParties(int count) =>
        new("draw.too-few-parties", ProblemKind.Invalid, $"只有{count}个参与方，至少需要两个不同单位的参与方。");

    public static Problem NoSource() =>
        new("draw.no-source", ProblemKind.Invalid, "没有公开数值来源，至少需要一个。");

    public static Problem RevealByPassed(DateTimeOffset revealBy, DateTimeOffset at) =>
        new("draw.reveal-by-passed", ProblemKind.Invalid, $"揭示期限{revealBy:yyyy-MM-dd HH:mm}不晚于承诺时间{at:yyyy-MM-dd HH:mm}。请推后揭示期限。");

    public static Problem SourceTooEarly(PublicSource source, DateTimeOffset revealBy) =>
        new("draw.source-too-early", ProblemKind.Invalid,
            $"公开数值“{source.Name}”产生于{source.Due:yyyy-MM-dd HH:mm}，必须晚于揭示期限{revealBy:yyyy-MM-dd HH:mm}。");

    public static Problem Unserved(IReadOnlyList<UnservedTarget> failing) =>
        new("draw.unserved", ProblemKind.Conflict,
            $"有{failing.Count}个对象无法配足检查人员，不能作出承诺："
            + string.Join('；', failing.Take(20).Select(one => $"{one.Target}（{one.Team}：{one.Reason}）"))
            + (failing.Count > 20 ? "……" : "") + "。请调整人员、回避关系或任务范围；全部名单可用 draw check 命令列出。");

    public static Problem CommitmentDiffers(string party) =>
        new("draw.commitment-differs", ProblemKind.Conflict, $"参与方“{party}”揭示的随机数与其承诺不符。请核对后重新揭示；不能揭示的，这次抽取作废。");

    public static Problem NonceForm(string party) =>
        new("draw.nonce-form", ProblemKind.Invalid, $"参与方“{party}”的随机数应是至少32个小写十六进制数字。");

    public static Problem SourceMissing(string source) =>
        new("draw.source-missing", ProblemKind.Invalid, $"缺少公开数值“{source}”。请登记它公布的数值；未公布的，按规则使用替代来源。");

    public static Problem SourceValue(string source) =>
        new("draw.source-value", ProblemKind.Invalid, $"公开数值“{source}”应为一行非空文字，首尾不得有空白。");

    public static Problem OrderOfReveal(string what) =>
        new("draw.order-of-reveal", ProblemKind.Invalid, $"reveal.json中的{what}与rule.json的名称或顺序不一致。");

    public static Problem DigestDiffers(string file, string said, string found) =>
        new("draw.digest-differs", ProblemKind.Conflict, $"文件{file}与承诺不符：承诺的摘要是{said}，现在是{found}。文件在承诺之后被改动过。");

    public static Problem Differs(string file, int line, string expected, string found) =>
        new("draw.differs", ProblemKind.Conflict, $"文件{file}第{line}行与重新计算的结果不同：应为“{expected}”，实为“{found}”。");

    public static Problem TeamUnknown(string file, int line, string team) =>
        new("draw.team-unknown", ProblemKind.Invalid, $"文件{file}第{line}行的检查组“{team}”不在rule.json中。");
}
