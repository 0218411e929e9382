using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>Everything that can be wrong with what the transparency log says of a draw, each with its code and its sentence.</summary>
public static class DrawLogProblems
{
    private const string Ask = "请从日志的网址重新取得证明再核对；仍不相符的，保留文件并报告执法监督机关。";

    public static Problem Checkpoint(Problem why) => Of("checkpoint", $"检查点不能确认：{why.Message.TrimEnd('。')}");

    public static Problem OtherKey(string key) => Of("other-key", $"检查点不是您指定的公钥（{key}）签署的");

    public static Problem NotIncluded(long index) => Of("not-included", $"第{index}条的收录证明不对：这一条、证明或者检查点被改动过");

    public static Problem Order(long index) => Of("order", $"各步的先后不对：第{index}条排在它之前的一条后面");

    public static Problem Step(long index, string expected) => Of("step", $"第{index}条应是这次抽取的“{expected}”，实际不是");

    public static Problem StepMissing(string expected) => Of("step-missing", $"缺少这次抽取的“{expected}”");

    public static Problem Differs(long index, string name, string logged, string expected) =>
        Of("differs", $"第{index}条记的{name}是“{logged}”，按文件应为“{expected}”");

    public static Problem CommittedLate(DateTimeOffset at, DateTimeOffset revealBy) =>
        Of("committed-late", $"承诺写入日志的时间{at:yyyy-MM-dd HH:mm:ss zzz}不早于揭示期限{revealBy:yyyy-MM-dd HH:mm:ss zzz}");

    public static Problem RevealedEarly(string source, DateTimeOffset at, DateTimeOffset due) =>
        Of("revealed-early", $"揭示写入日志的时间{at:yyyy-MM-dd HH:mm:ss zzz}早于公开数值“{source}”的产生时间{due:yyyy-MM-dd HH:mm:ss zzz}");

    public static Problem TimeBackwards(long index) => Of("time-backwards", $"第{index}条的时间早于它前面的一步");

    public static Problem ReplacementCount(int logged, int listed) =>
        Of("replacement-count", $"日志里有{logged}条替换，{ReplacementFile.Name}里有{listed}条");

    public static Problem PreviousMissing(int earlier, int found) =>
        Of("previous-missing", $"以前有{earlier}次抽取，日志的证明里只有{found}条作废");

    public static Problem PreviousDiffers(string said, string expected) =>
        Of("previous-differs", $"规则写的前一次（previous）是“{said}”，按作废记录应为“{expected}”");

    private static Problem Of(string code, string what) => new($"draw-log.{code}", ProblemKind.Conflict, $"透明日志（{LogProofs.FileName}）：{what}。{Ask}");
}
