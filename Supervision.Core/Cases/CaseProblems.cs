using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;

namespace Supervision.Core.Cases;

/// <summary>Everything that can stand in the way of a case, each with its code and its sentence.</summary>
public static class CaseProblems
{
    public static Problem NotFound(string number) =>
        new("case.not-found", ProblemKind.NotFound, $"没有编号为“{number}”的案件。请核对案件编号。");

    public static Problem OnlyLegalReviewer(Actor actor) =>
        new("case.only-legal-reviewer", ProblemKind.Forbidden, $"法制审核须由法制审核人员办理，{actor.Person}的角色是“{actor.Role.Named()}”。");

    public static Problem OnlyHead(Actor actor) =>
        new("case.only-head", ProblemKind.Forbidden, $"决定须由行政机关负责人作出，{actor.Person}的角色是“{actor.Role.Named()}”。");

    public static Problem NotReviewed(EnforcementCase asked) =>
        new("case.not-reviewed", ProblemKind.Conflict, $"案件{asked.Number}还没有法制审核，不能作出决定。请先送法制审核。");

    public static Problem NotHeard(EnforcementCase asked) =>
        new("case.not-heard", ProblemKind.Conflict, $"案件{asked.Number}还没有听取当事人意见，不能作出决定。请先听取并记录意见。");

    public static Problem AlreadyAdopted(EnforcementCase asked) =>
        new("case.already-adopted", ProblemKind.Conflict, $"案件{asked.Number}已经作出决定，不能再改。");

    public static Problem NothingNew(EnforcementCase asked) =>
        new("case.nothing-new", ProblemKind.Conflict, $"案件{asked.Number}的事实、以往记录和规则都与上一次建议相同，不必再提。有新查明的事实，请先填写。");

    public static Problem ProposalNotFound(string number, int proposal) =>
        new("case.proposal-not-found", ProblemKind.NotFound, $"案件{number}没有第{proposal}次处理建议。请核对次数。");

    public static Problem DepartsWithoutReasons(EnforcementCase asked) =>
        new("case.departs-without-reasons", ProblemKind.Invalid, $"对案件{asked.Number}的决定与处理建议不一致，须写明理由。");

    public static Problem NoFineToWaive(EnforcementCase asked) =>
        new("case.no-fine-to-waive", ProblemKind.Invalid,
            $"案件{asked.Number}的处理建议不是免予罚款，没有只免罚款的清单事项可以依据。请作出其他决定。");

    public static Problem ClausesNotConfirmed(EnforcementCase asked) =>
        new("case.clauses-not-confirmed", ProblemKind.Conflict,
            $"案件{asked.Number}所依据的条款待核：{Unconfirmed(asked)}，不能据此出具文书。请法制审核核对条款原文并确认。");

    public static Problem ElementsNotFound(EnforcementCase asked) =>
        new("case.elements-not-found", ProblemKind.Conflict,
            $"案件{asked.Number}还不能作出决定：{BeforeAdoption.Of(asked.Answer.BeforeAdoption, asked.Answer.Item is not null)}。请在案情中填写认定，再次提出处理建议。");

    public static Problem ConditionsNotShown(EnforcementCase asked, IEnumerable<ShownCondition> missing) =>
        new("case.conditions-not-shown", ProblemKind.Conflict,
            $"案件{asked.Number}据以不予处罚的条件缺证据：{string.Join("、", missing.Select(one => $"“{one.Name}”"))}。请逐项写明证据，再作决定。");

    public static Problem ConditionNotFound(EnforcementCase asked, string found, IEnumerable<ShownCondition> known) =>
        new("case.condition-not-found", ProblemKind.NotFound,
            $"案件{asked.Number}的处理建议没有“{found}”这个条件。有下列条件：{string.Join("、", known.Select(one => $"“{one.Name}”"))}。");

    public static Problem AlreadyProposed(string number) =>
        new("case.already-proposed", ProblemKind.Conflict, $"这条线索已经立为案件{number}。");

    public static Problem BreachNotFound() =>
        new("case.breach-not-found", ProblemKind.NotFound, "没有找到这条违法线索。请从检查结果中进入。");

    public static Problem NotYours(Actor actor) =>
        new("case.not-yours", ProblemKind.Forbidden, $"这条线索属于其他部门，{actor.Department}不能办理。请转交该部门。");

    public static Problem RecheckNotFound(string paper) =>
        new("case.recheck-not-found", ProblemKind.NotFound, $"没有文号为“{paper}”的责令改正通知书。请核对文号。");

    public static Problem AlreadyRechecked(RecheckOrder order) =>
        new("case.already-rechecked", ProblemKind.Conflict, $"{order.Paper}已经复查，结果是已经改正，不能再改。");

    public static Problem RecheckInTheFuture(DateOnly on) =>
        new("case.recheck-in-the-future", ProblemKind.Invalid, $"复查日期{on:yyyy-MM-dd}还没有到。请写实际复查的日期。");

    public static Problem HeardInTheFuture(DateOnly on) =>
        new("case.heard-in-the-future", ProblemKind.Invalid, $"听取日期{on:yyyy-MM-dd}还没有到。请写实际听取意见的日期。");

    public static Problem NoFact(EnforcementCase asked) =>
        new("case.no-fact", ProblemKind.Invalid, $"案件{asked.Number}没有写明违法事实，文书不能出具。请写明。");

    public static Problem CorrectionDueInThePast(DateOnly by) =>
        new("case.correction-due-past", ProblemKind.Invalid, $"改正期限{by:yyyy-MM-dd}已经过去。请写今日或者以后的日期；要求立即改正的，这一栏空着。");

    public static Problem AlreadyCorrected(EnforcementCase asked, DateOnly on) =>
        new("case.already-corrected", ProblemKind.Conflict,
            $"案件{asked.Number}记明当事人已于{on:yyyy-MM-dd}改正，不能再责令改正。实际没有改正的，请先在案情中更正，再次提出处理建议。");

    public static Problem NotAdopted(EnforcementCase asked) =>
        new("case.not-adopted", ProblemKind.Conflict, $"案件{asked.Number}还没有作出决定，不能结案。");

    public static Problem StillToEstablish(EnforcementCase asked) =>
        new("case.still-to-establish", ProblemKind.Conflict, $"案件{asked.Number}的决定是待查明事实，不能结案。请查明之后再次提出处理建议，另行作出决定。");

    public static Problem NotRechecked(EnforcementCase asked, string papers) =>
        new("case.not-rechecked", ProblemKind.Conflict, $"案件{asked.Number}责令改正的事项还没有复查合格：{papers}。请先复查再结案。");

    public static Problem AlreadyClosed(EnforcementCase asked) =>
        new("case.already-closed", ProblemKind.Conflict, $"案件{asked.Number}已经结案。");

    public static Problem SuccessionOnlyLooks(Actor actor) =>
        new("succession.only-looks", ProblemKind.Forbidden,
            $"{actor.Person}的角色是“{actor.Role.Named()}”，只能查看，不能登记主体承继。请由执法人员、法制审核人员、负责人或者名录管理人员办理。");

    public static Problem SucceedsItself(SubjectKey subject) =>
        new("succession.same-subject", ProblemKind.Invalid, $"{subject}不能承继自己。请核对前后两个代码。");

    public static Problem SuccessionWithoutSource() =>
        new("succession.without-source", ProblemKind.Invalid, "登记主体承继须写明出处，例如登记机关的通知书。");

    public static Problem SuccessionInTheFuture(DateOnly on) =>
        new("succession.in-the-future", ProblemKind.Invalid, $"承继之日（{on:yyyy-MM-dd}）还没有到。请核对日期。");

    public static Problem SuccessionKnown(SubjectKey successor, SubjectKey predecessor) =>
        new("succession.already-recorded", ProblemKind.Conflict, $"{successor}承继{predecessor}已经登记，不必再登记。");

    public static Problem SuccessionCode(string found) =>
        new("succession.wrong-code", ProblemKind.Invalid, $"“{found}”不是合格的统一社会信用代码。请核对后重新填写。");

    public static Problem SuccessionKindUnknown(string found) =>
        new("succession.unknown-kind", ProblemKind.Invalid, $"承继的种类“{found}”不认识，应当是下列之一：{SuccessionKinds.Terms.Listed}。");

    private static string Unconfirmed(EnforcementCase asked)
    {
        var listed = asked.Answer.Listed?.ToString() ?? asked.Answer.ListTitle ?? "处罚依据";
        return LetterFacts.PenaltyBasis(asked) is { } basis ? $"{listed}、{basis}" : listed;
    }
}
