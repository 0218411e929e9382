using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Everything that can stand in the way of a public value, each with its code and its sentence.</summary>
public static class ValueProblems
{
    public static Problem NotFound() =>
        new("value.not-found", ProblemKind.NotFound, "没有这条数值登记，或者它不属于这次仪式。请刷新后再看。");

    public static Problem SourceUnknown(string source) =>
        new("value.source-unknown", ProblemKind.Invalid, $"抽取规则里没有名为“{source}”的公开数值。请照规则选择。");

    public static Problem Form(string source) =>
        new("value.form", ProblemKind.Invalid, $"公开数值“{source}”应为一行非空文字，首尾不得有空白，最长{CeremonyValue.ValueMaxLength}个字。");

    public static Problem NotWaiting(string source) =>
        new("value.not-waiting", ProblemKind.Conflict, $"“{source}”的这条登记已经确认或者撤回。请刷新后再看。");

    public static Problem AlreadyConfirmed(string source) =>
        new("value.already-confirmed", ProblemKind.Conflict, $"“{source}”已经由两个单位登记确认，不能再登记。");

    public static Problem AlreadyEntered(string source, string party) =>
        new("value.already-entered", ProblemKind.Conflict, $"“{party}”已经登记过“{source}”，正在等待另一个单位确认。");

    public static Problem SameBody(string party) =>
        new("value.same-body", ProblemKind.Conflict, $"这条数值是“{party}”登记的，须由另一个单位凭自己的参与码确认，同一个单位不能确认自己登记的数值。");

    public static Problem NotYours(string party) =>
        new("value.not-yours", ProblemKind.Forbidden, $"这条数值是“{party}”登记的，只有该参与方可以撤回。");

    public static Problem OpenedAlready(string source) =>
        new("value.opened-already", ProblemKind.Conflict, $"已经有参与方揭示了随机数，“{source}”的登记不能再撤回。登记有误的，由另一个参与方登记正确的数值。");

    public static Problem WitnessedAfterOpening(string source) =>
        new("value.after-opening", ProblemKind.Conflict, $"已经有参与方揭示了随机数，现场产生的数值“{source}”不能再登记。");

    public static Problem WitnessedTooLate(string source, DateTimeOffset due) =>
        new("value.too-late", ProblemKind.Conflict, $"现场产生的数值“{source}”的登记期限是{due:yyyy-MM-dd HH:mm}，已经超过。这次抽取按规则作废。");

    public static Problem TooLate(string source, DateTimeOffset last) =>
        new("value.too-late", ProblemKind.Conflict, $"“{source}”最迟在{last:yyyy-MM-dd HH:mm}前确认，已经超过。这次抽取按规则作废。");

    public static Problem StillClosed(string source, string party) =>
        new("value.still-closed", ProblemKind.Conflict, $"“{party}”还没有揭示随机数。可以查到的数值“{source}”在全部揭示之后才登记。");

    public static Problem NotAbsent(string source) =>
        new("value.not-absent", ProblemKind.Conflict, $"“{source}”用替代办法之前，须先由两个单位声明它没有产生，其中至少一个不是任务的承办单位。");

    public static Problem SaidAbsent(string source) =>
        new("value.said-absent", ProblemKind.Conflict, $"两个单位已经声明“{source}”没有产生，现在只能登记替代办法的数值。");

    public static Problem NoFallback(string source) =>
        new("value.no-fallback", ProblemKind.Conflict, $"“{source}”没有替代办法，到期没有确认，抽取作废。");

    public static Problem NobodyOutside(string source) =>
        new("value.nobody-outside", ProblemKind.Conflict, $"说“{source}”没有产生的两个单位都是任务的承办单位。请由不属于任务任何单位的参与方声明或者确认。");

    public static Problem WitnessedMissing(string source) =>
        new("value.witnessed-missing", ProblemKind.Conflict, $"现场产生的数值“{source}”还没有由两个单位登记确认。先有数值，才能揭示随机数。");

    public static Problem NotYetSigned(string source) =>
        new("value.not-yet-signed", ProblemKind.Conflict, $"现场产生的数值“{source}”已经确认，还没有签进透明日志的检查点。请稍候再揭示。");

    /// <summary>The public reason of an attempt that its own rule made void for want of a value.</summary>
    public static string LapsedBecause(string source, DateTimeOffset last) =>
        $"公开数值“{source}”到期限 {last:yyyy-MM-dd HH:mm} 仍没有由两个单位登记确认，按抽取规则作废。";
}
