using Supervision.Core.Primitives;

namespace Supervision.Core.Coercion.Files;

/// <summary>Everything that can stand in the way of a coercive measure, each with its code and its sentence. What the rules refuse has the code of the rule.</summary>
public static class CoercionFileProblems
{
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["necessity"] = "为什么必须采取",
        ["milder_tried"] = "试过哪些较缓和的办法，或者为什么不能用",
        ["impact"] = "对正常生产经营的影响",
        ["officers"] = "由哪两名执法人员实施",
        ["object"] = "对象是否与违法行为有关、是否生活必需品、是否已被其他机关查封",
        ["approval"] = "负责人的批准",
        ["told_in_writing"] = "是否书面告知当事人",
    };

    public static Problem NotFound() => new("coercion.not-found", ProblemKind.NotFound, "没有这份强制措施的卷宗。请从强制措施的列表打开。");

    /// <summary>With the code of the first rule and the sentences of all.</summary>
    public static Problem Against(IReadOnlyList<CoercionRefusal> refusals)
    {
        var sentences = refusals.Select(one => $"{one.Sentence.TrimEnd('。')}（{one.Basis}）");
        return new($"coercion.{refusals[0].Code}", ProblemKind.Conflict,
            $"不得采取或者继续这一强制措施：{string.Join('；', sentences)}。请逐项改正；不能改正的，不采取，已经采取的立即解除。");
    }

    public static Problem ToEstablish(IEnumerable<string> asked) =>
        new("coercion.to-establish", ProblemKind.Invalid, $"还没有查明：{string.Join('；', asked.Select(one => Open.GetValueOrDefault(one, one)))}。请逐项填写后再报批。");

    public static Problem UnknownSubject(string typed) =>
        new("coercion.unknown-subject", ProblemKind.Invalid, $"名录里没有代码为“{typed}”的当事人。请核对统一社会信用代码；确实没有的，请先由名录管理导入。");

    public static Problem OtherSubject(string name) =>
        new("coercion.other-subject", ProblemKind.Invalid, $"所选的违法线索是对“{name}”的，与填写的当事人不同。请改正其中一处。");

    public static Problem NoKind() => new("coercion.no-kind", ProblemKind.Invalid, "没有选择强制措施的种类。请选择一种。");

    public static Problem Incomplete(IEnumerable<string> missing) =>
        new("coercion.incomplete", ProblemKind.Invalid, $"没有填写：{string.Join('、', missing)}。请补上后再报批。");

    public static Problem TooLong(string what, int most) => new("coercion.too-long", ProblemKind.Invalid, $"{what}最多{most}个字。请缩短。");

    public static Problem NotOfficer(string name) =>
        new("coercion.not-officer", ProblemKind.Forbidden, $"{name}不在本部门今天有效的执法检查人员名录里，不能报批或者实施强制措施。请由有执法证的在岗人员办理。");

    public static Problem UnknownColleague(string typed) =>
        new("coercion.unknown-colleague", ProblemKind.Invalid, $"本部门没有编号为“{typed}”的有效执法人员。请从列表里选择另一名执法人员。");

    public static Problem NoAmount() =>
        new("coercion.no-amount", ProblemKind.Invalid, "冻结须写明违法行为涉及的数额，冻结的数额不得超过它。请填写。");

    public static Problem GeneralOnlyStops() =>
        new("coercion.general-only-stops", ProblemKind.Invalid, "区域性、行业性的范围只用于停产停业。请清空这一部分，或者改选种类。");

    public static Problem ImpactToEstablish(IEnumerable<string> asked) =>
        new("coercion.impact-to-establish", ProblemKind.Invalid, $"经济影响还没有查明：{string.Join('；', asked)}。请逐项回答是或者否。");

    public static Problem ImpactMissing(IEnumerable<string> triggers) =>
        new("coercion.impact-missing", ProblemKind.Conflict, $"须先评估经济影响：{string.Join('；', triggers)}。请写明评估的内容和采取的减轻影响的办法。");

    public static Problem ImpactUnexplained() =>
        new("coercion.impact-unexplained", ProblemKind.Invalid, "涉及重大安全风险而不评估经济影响的，须写明理由。请补上。");

    public static Problem DecidedAlready() =>
        new("coercion.decided", ProblemKind.Conflict, "这一强制措施已经批准、不予批准、解除或者办结，不再审批。请刷新页面看清现状。");

    public static Problem TooLateToApprove(DateTimeOffset until) =>
        new("coercion.late-approval", ProblemKind.Conflict,
            $"紧急措施须在采取后二十四小时内补办批准，已于{Time.OfficeClock.InBeijing(until):yyyy-MM-dd HH:mm}期满，不能再批准（行政强制法第19条）。请立即解除。");

    public static Problem NoReason(string what) => new("coercion.no-reason", ProblemKind.Invalid, $"没有写明{what}的理由。请补上。");

    public static Problem NotToBeTaken(CoercionState state) =>
        new("coercion.not-to-be-taken", ProblemKind.Conflict, $"这一强制措施现在是“{state.Named()}”，不能实施。");

    public static Problem NotYetTaken(DateTimeOffset at) =>
        new("coercion.not-yet-taken", ProblemKind.Invalid, $"实施的时间（{Time.OfficeClock.InBeijing(at):yyyy-MM-dd HH:mm}）还没有到。请核对日期和时刻。");

    public static Problem NoMoment() => new("coercion.no-moment", ProblemKind.Invalid, "没有写明实施的日期和时刻。请填写。");

    public static Problem NoSigning() => new("coercion.no-signing", ProblemKind.Invalid, "没有选择现场笔录由谁签名。请选择一种。");

    public static Problem HeadTakesPart(string name) =>
        new("coercion.head-takes-part", ProblemKind.Conflict, $"{name}批准了这一强制措施，不能再作为执法人员实施。请由另外两名执法人员实施。");

    public static Problem NoThings() =>
        new("coercion.no-things", ProblemKind.Invalid, "没有列明查封、扣押的场所、设施或者财物。请当场清点，逐项填写清单，一行一项。");

    public static Problem ThingsWrong(IEnumerable<string> faults) =>
        new("coercion.things-wrong", ProblemKind.Invalid, $"清单有不能读的：{string.Join('；', faults)}。请改成“名称；数量；状况”，一行一项。");

    public static Problem TakingIncomplete() =>
        new("coercion.taking-incomplete", ProblemKind.Invalid, "须写明实施的地点和当事人的陈述申辩（没有陈述的也写明）。请补上。");

    public static Problem NoKeeping() => new("coercion.no-keeping", ProblemKind.Invalid, "没有写明财物在哪里、由谁保管。请补上。");

    public static Problem NoWitness(RecordSigning signing) =>
        new("coercion.no-witness", ProblemKind.Invalid, $"现场笔录是“{signing.Named()}”的，须写明见证人。请补上。");

    public static Problem FreezeIncomplete() =>
        new("coercion.freeze-incomplete", ProblemKind.Invalid, "冻结须写明金融机构、账号和数额。请补上。");

    public static Problem NothingToServe() =>
        new("coercion.nothing-to-serve", ProblemKind.Conflict, "没有待交付的冻结决定书。只有已经实施的冻结，才登记交付，只登记一次。");

    public static Problem ServedOnWrongDay(DateOnly on) =>
        new("coercion.served-on-wrong-day", ProblemKind.Invalid, $"交付日期（{on:yyyy-MM-dd}）应当在冻结之日以后、今天以前。请核对。");

    public static Problem NotRunning(CoercionState state, DateOnly? end)
    {
        var until = end is { } day ? $"期限到{day:yyyy-MM-dd}为止，" : "";
        return new("coercion.not-running", ProblemKind.Conflict, $"这一强制措施现在是“{state.Named()}”，{until}不能延长或者另计期间。须在期限届满以前批准并书面告知。");
    }

    public static Problem NoDays(int longest) =>
        new("coercion.no-days", ProblemKind.Invalid, $"没有写明多少日，或者不在1日到{longest}日之间。请填写整数。");

    public static Problem NoTesting() =>
        new("coercion.no-testing", ProblemKind.Conflict, "检测、检验、检疫或者鉴定的期间只用于查封、扣押，只告知一次（行政强制法第25条第3款）。");

    public static Problem ExtendedAlready() => new("coercion.extended", ProblemKind.Conflict, "期限只能延长一次，已经批准过延长。");

    public static Problem NoExtensionToTell() =>
        new("coercion.no-extension-to-tell", ProblemKind.Conflict, "没有待告知的延长。先由负责人批准延长，再书面告知当事人，只告知一次。");

    public static Problem NothingToLift(CoercionState state) =>
        new("coercion.nothing-to-lift", ProblemKind.Conflict, $"这一强制措施现在是“{state.Named()}”，没有要解除的。");

    public static Problem NoGround() => new("coercion.no-ground", ProblemKind.Invalid, "没有选择解除的情形。请选择一种。");

    public static Problem NoSuchThing(int number) => new("coercion.no-such-thing", ProblemKind.Invalid, $"清单里没有第{number}项。请从清单里选择。");

    public static Problem NoWay() => new("coercion.no-way", ProblemKind.Invalid, "没有选择怎样处理。请选择一种。");

    public static Problem DisposedAlready(CoercionThing thing, ThingDisposal earlier) =>
        new("coercion.disposed", ProblemKind.Conflict, $"第{thing.Number}项“{thing.Name}”已经{earlier.Way.Named()}，不能再处理一次。");

    public static Problem NoRecipient() => new("coercion.no-recipient", ProblemKind.Invalid, "没有写明由谁签收或者承接。请补上。");

    public static Problem StillHeld(CoercionState state) =>
        new("coercion.still-held", ProblemKind.Conflict, $"这一强制措施现在是“{state.Named()}”，退还以前须先解除。请先由负责人作出解除决定。");

    public static Problem MustGoBack(CoercionState state, DisposalWay way) =>
        new("coercion.must-go-back", ProblemKind.Conflict, $"这一强制措施现在是“{state.Named()}”，不能{way.Named()}。没收、销毁、移送须在期限以内决定，其余的一律退还（行政强制法第27条、第28条）。");

    public static Problem DisposalWithoutDecision(DisposalWay way) =>
        new("coercion.disposal-without-decision", ProblemKind.Invalid, $"{way.Named()}须写明决定或者移送文书的文号。请补上。");

    public static Problem ProceedsWrong(bool isSold) =>
        new("coercion.proceeds-wrong", ProblemKind.Invalid, isSold ? "退还变卖款的，须写明数额。请补上。" : "没有变卖的，不写变卖款。请清空这一栏。");

    public static Problem ClosedAlready() => new("coercion.closed", ProblemKind.Conflict, "这份卷宗已经办结。");

    public static Problem ThingsHeld(IReadOnlyList<CoercionThing> held) =>
        new("coercion.things-held", ProblemKind.Conflict, $"还有{held.Count}项没有处理：{string.Join('、', held.Take(5).Select(one => $"第{one.Number}项{one.Name}"))}。请逐项登记退还、没收、销毁或者移送后再办结。");

    public static Problem NotLifted(CoercionState state) =>
        new("coercion.not-lifted", ProblemKind.Conflict, $"这一强制措施现在是“{state.Named()}”，还没有解除，不能办结。");
}
