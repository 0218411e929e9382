using Supervision.Core.Credit;
using Supervision.Core.Primitives;

namespace Supervision.Core.Repairs;

/// <summary>Everything that can stand in the way of a repair, each with its code and its sentence.</summary>
public static class RepairCaseProblems
{
    public static Problem NotFound() => new("repair.not-found", ProblemKind.NotFound, "没有这件信用修复申请。请从信用修复的列表打开。");

    public static Problem UnknownSubject(string typed) =>
        new("repair.unknown-subject", ProblemKind.Invalid, $"名录里没有代码为“{typed}”的对象。请核对统一社会信用代码；确实没有的，请先由名录管理导入。");

    public static Problem UnknownRecord() =>
        new("repair.unknown-record", ProblemKind.Invalid, "信用档案里没有这个对象的这条记录。请选择记录；档案里没有的，请先导入双公示文件或者录入名单。");

    public static Problem OtherOrgan(CreditRecord record) =>
        new("repair.other-organ", ProblemKind.Forbidden, $"{record.Number}由{record.Organ}认定，修复由认定单位办理。请把申请转送该单位，并告知申请人。");

    public static Problem WrongPath(string path) =>
        new("repair.wrong-path", ProblemKind.Invalid, $"“{path}”不是这种记录的修复途径。处罚、名单和检查结果按信用中国或者公示系统的规定修复，违诺按告知承诺修复。请改选。");

    public static Problem AlreadyEnded(CreditRecord record) =>
        new("repair.already-ended", ProblemKind.Conflict, $"{record.Number}在这个渠道已经修复或者移出，不必再申请。");

    public static Problem AlreadyOpen(string number) =>
        new("repair.already-open", ProblemKind.Conflict, $"同一条记录同一途径已经有一件在办（收件编号{number}）。请在那一件里办理，不重复登记。");

    public static Problem NumberTaken(string number) =>
        new("repair.number-taken", ProblemKind.Conflict, $"收件编号“{number}”已经登记过。请核对编号；同一件申请不重复登记。");

    public static Problem NoNumber(int most) => new("repair.no-number", ProblemKind.Invalid, $"收件编号没有填写，或者超过{most}个字。请照来件或者收件登记填写。");

    public static Problem NoApplicant(int most) => new("repair.no-applicant", ProblemKind.Invalid, $"申请人没有填写，或者超过{most}个字。请写明谁来申请：法定代表人、代理人或者管理人。");

    public static Problem NotSeen() =>
        new("repair.not-seen", ProblemKind.Invalid, "窗口收件的，须当面核对申请人的身份，并由其在申请材料上签名或者盖章。请核对以后再登记。");

    public static Problem AppliedOnWrongDay(DateOnly on) =>
        new("repair.applied-on-wrong-day", ProblemKind.Invalid, $"申请日期（{on:yyyy-MM-dd}）没有填写，或者在今天以后、早于决定的日期。请核对。");

    public static Problem ForwardedOnWrongDay() =>
        new("repair.forwarded-on-wrong-day", ProblemKind.Invalid, "转交日期应当在申请日期以后、今天以前。请核对；窗口收件的不填。");

    public static Problem RulingOnWrongDay() =>
        new("repair.ruling-on-wrong-day", ProblemKind.Invalid, "裁定日期在今天以后，或者确认执行完毕的日期早于裁定。请照裁定书填写；没有破产重整、和解的不填。");

    public static Problem WrongInspection() =>
        new("repair.wrong-inspection", ProblemKind.Invalid, "所选的抽查结果不是本部门对这个对象的检查结果，或者不早于这条记录。请选择引起这条记录的检查结果。");

    public static Problem UnknownMaterial(string written) =>
        new("repair.unknown-material", ProblemKind.Invalid, $"材料“{written}”不在可以要求的材料里。只有证明材料、信用承诺书，破产重整、和解的另有裁定书。");

    public static Problem NothingToAskFor() =>
        new("repair.nothing-to-ask-for", ProblemKind.Conflict, "材料已经交齐。除证明材料和信用承诺书以外不得要求别的材料，请受理或者写明理由不予受理。");

    public static Problem NothingSupplied() => new("repair.nothing-supplied", ProblemKind.Invalid, "没有选择补交了什么材料。请至少选择一种。");

    public static Problem NoDecider(int most) =>
        new("repair.no-decider", ProblemKind.Invalid, $"没有写明原决定由哪位负责人签发，或者超过{most}个字。作出原决定的人不办理修复，请照决定书填写姓名。");

    public static Problem ByDecider(string name) =>
        new("repair.by-decider", ProblemKind.Conflict, $"原决定由{name}签发，不能由其受理或者决定修复。请由别的人办理。");

    public static Problem ClassWithoutBasis() =>
        new("repair.class-without-basis", ProblemKind.Invalid, "由人确定类别的，须写明依据：行业主管部门公布的标准和条款。请补上；由规定归类的，类别留空。");

    public static Problem UnverifiedClass(IReadOnlyList<string> reservations) =>
        new("repair.unverified-class", ProblemKind.Conflict, $"类别的依据待核，不能据以办理：{string.Join('；', reservations)}。请由人确定类别并写明依据。");

    public static Problem PublishedOnWrongDay() =>
        new("repair.published-on-wrong-day", ProblemKind.Invalid, "公示日期在今天以后，或者早于决定的日期。请照渠道上显示的日期填写；没有公示的不填。");

    public static Problem NotToAccept(RepairAnswer answer) =>
        new("repair.not-to-accept", ProblemKind.Conflict, $"现在不能受理（{RepairOutcomes.Terms.Of(answer.Outcome)}）：{Said(answer)}。请补充查明、通知补充材料，或者写明理由不予受理。");

    public static Problem ToAccept() => new("repair.to-accept", ProblemKind.Conflict, "条件和材料都已经齐备，应当受理。请受理。");

    public static Problem NotToGrant(RepairAnswer answer) =>
        new("repair.not-to-grant", ProblemKind.Conflict, $"不能准予修复（{RepairOutcomes.Terms.Of(answer.Outcome)}）：{Said(answer)}。请核对查明的情况，或者不予修复。");

    public static Problem NotToRefuse() =>
        new("repair.not-to-refuse", ProblemKind.Conflict, "期限已满，已经改正并履行完毕，材料齐备，应当准予修复。查明的情况有变化的，请先改正“义务履行”或者“改正”。");

    public static Problem NoReason() => new("repair.no-reason", ProblemKind.Invalid, "没有写明理由。请写明理由，答复申请人时照此告知。");

    public static Problem TooLong(string what, int most) => new("repair.too-long", ProblemKind.Invalid, $"{what}最多{most}个字。请缩短。");

    public static Problem NoDocument() => new("repair.no-document", ProblemKind.Invalid, "没有写明决定的文号，或者超过60个字。请照决定书填写。");

    public static Problem DocumentTaken(string number) =>
        new("repair.document-taken", ProblemKind.Conflict, $"文号{number}已经用于这个对象的另一次修复。一份决定修复几条记录的，请在文号后面加上序号。");

    public static Problem NoExtension() =>
        new("repair.no-extension", ProblemKind.Conflict, "这个途径没有延长的规定。请在原来的期限以内决定。");

    public static Problem AlreadyExtended() => new("repair.already-extended", ProblemKind.Conflict, "已经延长过一次，不能再延长。请作出决定。");

    public static Problem NoAnswerWords() => new("repair.no-answer-words", ProblemKind.Invalid, "没有写明答复的内容。请写明办理到哪一步、什么时候有结果，或者结果和理由。");

    public static Problem AlreadyAnswered() => new("repair.already-answered", ProblemKind.Conflict, "结果已经答复过。");

    public static Problem NotMasked() => new("repair.not-masked", ProblemKind.Conflict, "这件申请没有因破产重整、和解暂时修复，不用登记执行完毕。");

    public static Problem PerformedOnWrongDay(DateOnly on) =>
        new("repair.performed-on-wrong-day", ProblemKind.Invalid, $"确认执行完毕的日期（{on:yyyy-MM-dd}）应当在批准裁定以后、今天以前。请照裁定书填写。");

    public static Problem SightingIncomplete() => new("repair.sighting-incomplete", ProblemKind.Invalid, "核验须写明看了哪个渠道、证明存在哪里。请补上。");

    public static Problem SightedOnWrongDay(DateOnly on, DateOnly stopped) =>
        new("repair.sighted-on-wrong-day", ProblemKind.Invalid, $"核验日期（{on:yyyy-MM-dd}）应当在修复之日（{stopped:yyyy-MM-dd}）以后、今天以前。请核对。");

    public static Problem NotOpenFor(RepairCase repair, RepairStepKind kind) =>
        new("repair.not-open", ProblemKind.Conflict, $"这件申请现在是“{repair.State.Named()}”，不能办理“{RepairStepKinds.Terms.Of(kind)}”。请刷新页面，按现在的状态办理。");

    private static string Said(RepairAnswer answer)
    {
        var missing = answer.Missing.Count == 0 ? "" : $"；还缺{string.Join('、', answer.Missing.Select(RepairMaterials.Named))}";
        return string.Join('；', answer.Reasons) + missing;
    }
}
