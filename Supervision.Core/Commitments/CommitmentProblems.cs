using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Commitments;

/// <summary>Everything that can stand in the way of a commitment, each with its code and its sentence.</summary>
public static class CommitmentProblems
{
    public static Problem NotFound() =>
        new("commitment.not-found", ProblemKind.NotFound, "没有这份告知承诺。请从告知承诺的列表打开。");

    public static Problem Refused() =>
        new("commitment.refused", ProblemKind.NotFound, "文号与核对码不符，或者没有这份告知承诺书。请核对文书上的文号和发给的核对码；核对码遗失的，请向受理部门重新申请告知。");

    public static Problem UnknownSubject(string typed) =>
        new("commitment.unknown-subject", ProblemKind.Invalid, $"名录里没有代码为“{typed}”的对象，不能登记承诺。请核对统一社会信用代码；确实没有的，请先由名录管理导入。");

    public static Problem NobodyToCommit(Subject subject) =>
        new("commitment.nobody", ProblemKind.Invalid, $"“{subject.Name}”是{subject.Kind.Named()}，自己不能作出承诺。请填写申请人的统一社会信用代码。");

    public static Problem NotOnList(string item) =>
        new("commitment.not-on-list", ProblemKind.Invalid, $"告知承诺事项清单里没有今天有效的“{item}”。清单以外的事项不适用告知承诺，请按一般程序办理，或者核对事项编号。");

    public static Problem NotVerified(CommitmentItem item) =>
        new("commitment.not-verified", ProblemKind.Conflict,
            $"事项清单里的“{item.Name}”还没有与本市公布的清单核对（待核：{item.Source}），不能据以告知。请核对公布的条件、期限和责任，改写清单的这一行，写明出处，再登记。");

    public static Problem NotInDomain(CommitmentItem item, string department) =>
        new("commitment.not-in-domain", ProblemKind.Forbidden, $"“{item.Name}”属于{item.Domain}领域的事项，{department}不受理。请由主管部门登记。");

    /// <param name="where">Where the reasons stand: which records, which table.</param>
    public static Problem NotEligible(IReadOnlyList<CommitmentRefusal> refusals, IReadOnlyList<string> where)
    {
        var reasons = refusals.Select(refusal => $"{refusal.Sentence.TrimEnd('。')}（{refusal.Basis}）");
        var places = where.Count == 0 ? "" : $"查到的记录：{string.Join('；', where)}。";
        return new("commitment.not-eligible", ProblemKind.Conflict, $"不适用告知承诺：{string.Join('；', reasons)}。{places}请告知申请人按一般程序办理；已经修复的，凭修复证明重新申请。");
    }

    public static Problem ToEstablish(IReadOnlyList<string> asked) =>
        new("commitment.to-establish", ProblemKind.Invalid, $"还没有查明：{string.Join('、', asked)}。请逐项查明并填写后再登记。");

    public static Problem NoLookup() =>
        new("commitment.no-lookup", ProblemKind.Invalid, "没有写明在哪里查询的严重不良信用记录。请写明查询的平台或者名单。");

    public static Problem TextIncomplete() =>
        new("commitment.text-incomplete", ProblemKind.Invalid, "承诺事由和承诺内容须填写。请补上后再登记。");

    public static Problem TextTooLong(string what, int most) =>
        new("commitment.text-too-long", ProblemKind.Invalid, $"{what}最多{most}个字。请缩短后再登记。");

    public static Problem ValidityGone(DateOnly day) =>
        new("commitment.validity-gone", ProblemKind.Invalid, $"承诺有效期（{day:yyyy-MM-dd}）已经过去。请核对日期，没有期限的不填。");

    public static Problem NotOpen(Commitment commitment) =>
        new("commitment.not-open", ProblemKind.Conflict, $"这份告知承诺现在是“{commitment.State.Named()}”，不能再答复或者签署。需要更改的，请重新告知。");

    public static Problem NoSigner() => new("commitment.no-signer", ProblemKind.Invalid, "没有写签署人的姓名。请写明是谁签署。");

    public static Problem NoCapacity() => new("commitment.no-capacity", ProblemKind.Invalid, "没有选择签署人的身份。请选择法定代表人或者负责人、经营者、代理人之一。");

    public static Problem NoAnswer() => new("commitment.no-answer", ProblemKind.Invalid, "没有选择是否采用告知承诺。两种都可以选，选择一般程序不受任何影响。");

    public static Problem NoAuthority(string signer) =>
        new("commitment.no-authority", ProblemKind.Invalid, $"{signer}是代理人，没有写明书面授权。代理人承诺须有明确的书面授权，请写明授权书的日期或者编号。");

    public static Problem NothingAnswered() =>
        new("commitment.nothing-answered", ProblemKind.Conflict, "承诺人还没有在手机上答复。请承诺人先答复，或者改为在纸上签署。");

    public static Problem AnsweredNo(PhoneAnswer answer) =>
        new("commitment.answered-no", ProblemKind.Conflict, $"{answer.Signer}在手机上答复的是不采用告知承诺。请登记为按一般程序办理；改变主意的，请其重新答复。");

    public static Problem OtherSigner(PhoneAnswer answer) =>
        new("commitment.other-signer", ProblemKind.Conflict, $"手机上答复的是{answer.Signer}（{answer.Capacity.Named()}），与当面核对的人不同。请由本人答复，或者改为在纸上签署。");

    public static Problem NoTerm(CommitmentItem item) =>
        new("commitment.no-term", ProblemKind.Invalid, $"清单没有写明“{item.Name}”的核查期限。请填写哪一天以前核查。");

    public static Problem TermIsListed(CommitmentItem item) =>
        new("commitment.term-is-listed", ProblemKind.Invalid, $"“{item.Name}”的核查期限由清单定（{item.TermText}），不能另填。请把这一栏清空。");

    public static Problem DayGone(string what, DateOnly day) =>
        new("commitment.day-gone", ProblemKind.Invalid, $"{what}（{day:yyyy-MM-dd}）已经过去。请填写今天或者以后的日期。");

    public static Problem NothingToVerify(Commitment commitment) =>
        new("commitment.nothing-to-verify", ProblemKind.Conflict, $"这份承诺现在是“{commitment.State.Named()}”，没有要核查的。");

    public static Problem FoundOnWrongDay(DateOnly on, DateOnly made) =>
        new("commitment.found-on-wrong-day", ProblemKind.Invalid, $"核查日期（{on:yyyy-MM-dd}）应当在作出承诺之日（{made:yyyy-MM-dd}）以后、今天以前。请核对。");

    public static Problem NoStatus() => new("commitment.no-status", ProblemKind.Invalid, "没有选择履行情况。请选择全部履行、部分履行、全部未履行之一。");

    public static Problem NoMethod() => new("commitment.no-method", ProblemKind.Invalid, "没有选择核查方式。请选择一种。");

    public static Problem NothingSeen() => new("commitment.nothing-seen", ProblemKind.Invalid, "没有写核查看到的情况。请写明看到什么、有什么证明。");

    public static Problem KeptAndNot() =>
        new("commitment.kept-and-not", ProblemKind.Invalid, "全部履行的，不写未履行的内容、整改期限，也不是虚假承诺。请改正其中一处。");

    public static Problem NothingUnperformed() =>
        new("commitment.nothing-unperformed", ProblemKind.Invalid, "没有全部履行的，须写明哪些承诺内容没有履行。请补上。");

    public static Problem NoCorrectionDay() =>
        new("commitment.no-correction-day", ProblemKind.Invalid, "没有全部履行的，须写明核查之日以后的一个整改期限；承诺时就不真实、不能整改的，选择虚假承诺。");

    public static Problem CorrectionTooLong(int most) =>
        new("commitment.correction-too-long", ProblemKind.Invalid, $"这一事项的整改期限最长{most}日。请缩短；确有正当理由的，由负责人批准延期。");

    public static Problem NoSecondCorrection(bool isFalse) => new(
        "commitment.no-second-correction", ProblemKind.Invalid,
        isFalse ? "虚假承诺没有整改期限。请把整改期限清空。" : "整改期限已经定过，再次核查不另给期限。请把整改期限清空；确有正当理由的，由负责人批准延期。");

    public static Problem NothingToExcuse(Commitment commitment) =>
        new("commitment.nothing-to-excuse", ProblemKind.Conflict, $"这份承诺现在是“{commitment.State.Named()}”，不是待整改，没有要延期的。");

    public static Problem FalseIsNotExcused() =>
        new("commitment.false-not-excused", ProblemKind.Conflict, "核查认为承诺时就不真实，不能延期。请认定是否违诺。");

    public static Problem NoGround() => new("commitment.no-ground", ProblemKind.Invalid, "没有选择延期事由。请选择不可抗力或者其他正当理由。");

    public static Problem ExcuseWithoutReason() =>
        new("commitment.excuse-without-reason", ProblemKind.Invalid, "延期须写明正当理由和经济影响评估。请补上。");

    public static Problem NewDayTooEarly(DateOnly until, DateOnly earliest) =>
        new("commitment.new-day-too-early", ProblemKind.Invalid, $"新的期限（{until:yyyy-MM-dd}）应当晚于{earliest:yyyy-MM-dd}。请重新填写。");

    public static Problem NotFoundBroken(Commitment commitment) =>
        new("commitment.not-found-broken", ProblemKind.Conflict, $"这份承诺现在是“{commitment.State.Named()}”，核查没有认为没有履行，不能认定违诺。请先核查。");

    public static Problem BreachIncomplete() =>
        new("commitment.breach-incomplete", ProblemKind.Invalid, "认定违诺须写明理由、当事人的陈述申辩（没有陈述的也写明）和责任追究内容。请补上。");

    public static Problem StillTimeToCorrect(DateOnly due) =>
        new("commitment.still-time", ProblemKind.Conflict, $"整改期限到{due:yyyy-MM-dd}，还没有届满，不能认定违诺。请等期限届满、再次核查以后办理。");

    public static Problem NotLookedAgain(DateOnly due) =>
        new("commitment.not-looked-again", ProblemKind.Conflict, $"整改期限{due:yyyy-MM-dd}届满以后还没有再次核查，不能认定违诺。请先由执法人员核查。");

    public static Problem NothingToRevoke(Commitment commitment) =>
        new("commitment.nothing-to-revoke", ProblemKind.Conflict, $"这份承诺现在是“{commitment.State.Named()}”，只有认定违诺以后才能撤销决定。");

    public static Problem NothingToRepair(Commitment commitment) =>
        new("commitment.nothing-to-repair", ProblemKind.Conflict, $"这份承诺现在是“{commitment.State.Named()}”，没有要修复的。");

    public static Problem WithoutDocument() =>
        new("commitment.without-document", ProblemKind.Invalid, "须写明决定的文号和理由。请补上。");
}
