using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>Everything that can stand in the way of a draw's phases, each with its code and its sentence.</summary>
public static class AttemptProblems
{
    public static Problem None(string task) =>
        new("attempt.none", ProblemKind.NotFound, $"任务{task}还没有冻结名录。请先冻结名录。");

    public static Problem StillStanding(DrawAttempt attempt) =>
        new("attempt.still-standing", ProblemKind.Conflict,
            $"第{attempt.Number}次抽取仍然有效（{attempt.Phase.Named()}）。如确需重新抽取，须先经批准作废，作废记录会一直公开。");

    public static Problem WrongPhase(DrawAttempt attempt, string act, AttemptPhase needed) =>
        new("attempt.wrong-phase", ProblemKind.Conflict,
            $"第{attempt.Number}次抽取现在是“{attempt.Phase.Named()}”，只有在“{needed.Named()}”时才能{act}。");

    public static Problem PartyTwice(string party) =>
        new("attempt.party-twice", ProblemKind.Conflict, $"参与方“{party}”已经登记过承诺。");

    public static Problem PartyName(string party) =>
        new("attempt.party-name", ProblemKind.Invalid, $"参与方名称“{party}”不合格式。请填写单位名称，首尾不留空格，不含逗号、引号、等号和换行。");

    public static Problem CommitmentForm(string party) =>
        new("attempt.commitment-form", ProblemKind.Invalid, $"参与方“{party}”的承诺应是64位小写十六进制数字（0–9、a–f）。请核对后重新填写。");

    public static Problem PartyUnknown(string party) =>
        new("attempt.party-unknown", ProblemKind.NotFound, $"“{party}”不是这次抽取的参与方。请核对名称。");

    public static Problem AlreadyOpened(string party) =>
        new("attempt.already-opened", ProblemKind.Conflict, $"参与方“{party}”已经揭示过随机数。");

    public static Problem TooLate(DateTimeOffset revealBy) =>
        new("attempt.too-late", ProblemKind.Conflict, $"揭示期限是{revealBy:yyyy-MM-dd HH:mm}，已经超过。这次抽取须作废，并公开说明。");

    public static Problem SourceNotDue(string source, DateTimeOffset due) =>
        new("attempt.source-not-due", ProblemKind.Conflict, $"公开数值“{source}”要到{due:yyyy-MM-dd HH:mm}才产生，现在还不能登记。");

    public static Problem FallbackTooEarly(string source, DateTimeOffset from) =>
        new("attempt.fallback-too-early", ProblemKind.Conflict,
            $"“{source}”的替代办法要到{from:yyyy-MM-dd HH:mm}（产生时间加规则写明的宽限）仍没有公布数值时才能使用。请等待，或登记它公布的数值。");

    public static Problem EmptyFrame() =>
        new("attempt.empty-frame", ProblemKind.Conflict, "按任务范围和剔除规则，名录中没有可抽取的对象。请检查任务范围。");

    public static Problem NoInspectors(DepartmentCode department, string name) =>
        new("attempt.no-inspectors", ProblemKind.Conflict,
            $"{name}（{department}）没有可以参加抽取的执法人员：须在岗、证件在检查期内有效、专业符合。请更新执法人员名录。");

    public static Problem CannotVoid(DrawAttempt attempt) =>
        new("attempt.cannot-void", ProblemKind.Conflict, $"第{attempt.Number}次抽取{attempt.Phase.Named()}，不能作废。");

    public static Problem VoidWithoutReason() =>
        new("attempt.void-without-reason", ProblemKind.Invalid, "作废抽取须写明理由，理由会向社会公开。");

    /// <summary>The public reason of an attempt that its own rule made void.</summary>
    public static string LapsedBecause(IEnumerable<string> parties, DateTimeOffset revealBy) =>
        $"参与方{string.Join('、', parties.Select(party => $"“{party}”"))}到揭示期限 {revealBy:yyyy-MM-dd HH:mm} 仍未揭示随机数，按抽取规则作废。";

    public static Problem NoRatio(string version, string category, string tier) =>
        new("attempt.no-ratio", ProblemKind.Conflict, $"抽查比例表{version}没有规定“{category}事项、{tier}类”的比例。请补充比例表后再冻结。");

    public static Problem FrozenWithoutPeople(DrawAttempt attempt) =>
        new("attempt.frozen-without-people", ProblemKind.Conflict,
            $"第{attempt.Number}次抽取冻结名录时还没有一并冻结人员的姓名和执法证号，不能作出承诺。请作废后重新冻结名录。");

    public static Problem PeopleUnfit(IEnumerable<string> people) =>
        new("attempt.people-unfit", ProblemKind.Conflict,
            $"这些人员的姓名或者执法证号不能冻结：{string.Join('、', people)}。姓名和执法证号都要有，不得含冒号、逗号、引号和换行，首尾没有空格，"
            + "并且是Unicode的NFC形式。请先更正执法检查人员名录。");

    public static Problem NotTakingPart(DepartmentCode department) =>
        new("attempt.not-taking-part", ProblemKind.Invalid, $"{department}没有参加这项任务。请核对部门。");

    public static Problem RegisterSuffices(DepartmentCode department) =>
        new("attempt.register-suffices", ProblemKind.Conflict, $"{department}自己的执法人员够用，应当从中随机抽取，不能另作安排。");

    public static Problem SmallRegisterTwice(DepartmentCode department) =>
        new("attempt.small-register-twice", ProblemKind.Conflict, $"这项任务中，{department}人员不足时的安排已经批准过，不能更改。");

    public static Problem SmallRegisterWithoutReason() =>
        new("attempt.small-register-without-reason", ProblemKind.Invalid, "人员不足时的安排须写明理由和批准文号，两者都会向社会公开。");

    public static Problem SmallRegisterOfNobody() =>
        new("attempt.small-register-of-nobody", ProblemKind.Invalid, "没有写明从哪些单位一并抽取，或者委派哪些人员。请补充。");

    public static Problem SmallRegisterTooFew(DepartmentCode department) =>
        new("attempt.small-register-too-few", ProblemKind.Conflict, $"按这样安排，{department}仍然不足两名执法人员，或者没有人可以任组长。请补充。");

    public static Problem SmallRegisterUnfit(string who) =>
        new("attempt.small-register-unfit", ProblemKind.Conflict,
            $"安排中的“{who}”没有可以参加的执法人员：须在岗、证件在检查期内有效、不属于任务的其他参与部门。请更正安排。");
}
