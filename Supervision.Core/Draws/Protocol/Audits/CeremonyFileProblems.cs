using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>Everything that can be wrong with the record of a ceremony, each with its code and its sentence.</summary>
public static class CeremonyFileProblems
{
    public static Problem Missing() =>
        Of("missing", $"rule.json写明了各参与方的单位，抽取包里却没有{CeremonyFile.Name}，看不出是谁办理了哪一步");

    public static Problem Unannounced() => Of("unannounced", "rule.json没有写明各参与方的单位，这份记录无从核对");

    public static Problem Order(int step) => Of("order", $"第{step}步的序号或者时间不在前一步之后");

    public static Problem Phases() => Of("phases", "各步不全、多出或者次序不对：应是冻结、承诺、登记数值和揭示、揭示完毕、抽取、锁定");

    public static Problem Digest(CeremonyStep step) => Of("digest", $"日志第{step.Index}条的摘要与抽取包的文件不符");

    public static Problem Late(CeremonyStep step, DateTimeOffset due) => Of("late", $"日志第{step.Index}条晚于它的期限{due:yyyy-MM-dd HH:mm}");

    public static Problem NotOpenedOnce(string party) => Of("not-opened-once", $"参与方“{party}”没有凭本单位的参与码揭示恰好一次");

    public static Problem SourceUnknown(CeremonyStep step) => Of("source-unknown", $"日志第{step.Index}条所说的来源“{step.Source}”不在规则中，或者不会没有数值");

    public static Problem NotConfirmedOnce(string source) => Of("not-confirmed-once", $"公开数值“{source}”没有登记确认恰好一次");

    public static Problem ValueDiffers(string source) => Of("value-differs", $"公开数值“{source}”的种类或者数值与规则、揭示文件不符");

    public static Problem BodyUnknown(CeremonyStep step) => Of("body-unknown", $"日志第{step.Index}条的办理单位不是规则里的那个参与方");

    public static Problem ConfirmationMissing(CeremonyStep step) => Of("confirmation-missing", $"“{step.Source}”没有第二个参与单位的确认");

    public static Problem SameBodyTwice(CeremonyStep step) => Of("same-body-twice", $"“{step.Source}”的登记和确认是同一个单位，须是两个不同的单位");

    public static Problem AbsentWithoutOutsider(string source) => Of("absent-without-outsider", $"说“{source}”没有产生的两个单位都是任务的承办单位，须有一个不是");

    public static Problem AbsentTooEarly(string source, DateTimeOffset from) => Of("absent-too-early", $"在{from:yyyy-MM-dd HH:mm}之前就说“{source}”没有产生，宽限还没有过");

    public static Problem WitnessedAfterOpening(string source) => Of("witnessed-after-opening", $"现场产生的数值“{source}”登记在揭示之后：知道随机数的人可以选择它");

    public static Problem RecordedBeforeDue(string source) => Of("recorded-before-due", $"可以查到的数值“{source}”登记在产生之前，或者在全部揭示之前");

    public static Problem FallbackWithoutStatement(string source) =>
        Of("fallback-without-statement", $"“{source}”用替代办法之前，须先有两个单位声明它没有产生；声明之后不能再用原来的数值");

    public static Problem LogDiffers(long index) => Of("log-differs", $"与透明日志第{index}条不一致，或者日志里没有这一条");

    public static Problem LogHasMore(long index) => Of("log-has-more", $"透明日志第{index}条是这次仪式的一步，这里没有写");

    private static Problem Of(string code, string what) =>
        new($"ceremony-file.{code}", ProblemKind.Conflict, $"仪式记录（{CeremonyFile.Name}）：{what}。请使用原样下载的文件；仍不相符的，保留文件并报告执法监督机关。");
}
