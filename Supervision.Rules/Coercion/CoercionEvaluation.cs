using Supervision.Core.Coercion;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Rules.Coercion;

// Goes through the rules one by one. What speaks against the measure is told, and what nobody has established is listed.
internal sealed class CoercionEvaluation(CoercionGuard guard, CoercionQuestion question)
{
    private readonly MeasureKind _kind = new(guard, question.Kind);
    private readonly List<CoercionRefusal> _refusals = [];
    private readonly List<string> _open = [];

    public Result<GuardAnswer> Answer()
    {
        OfBasis();
        OfNecessity();
        OfApproval();
        OfOfficers();
        OfObject();
        OfSteps();
        OfGeneralStop();

        if (!OfTerm().Succeeded(out var term, out var problem) || !OfCourt().Succeeded(out _, out problem))
        {
            return problem;
        }

        return new GuardAnswer(term.EndsOn, [.. _refusals.OrderBy(refusal => refusal.Rule, StringComparer.Ordinal)], _open);
    }

    private void OfBasis()
    {
        var level = question.Basis?.Level;

        if (level is null)
        {
            Refuse("C-01", "no-legal-basis", "没有写明依据");
        }
        else if (guard.Words(CoercionWords.NoBasis).Contains(level))
        {
            Refuse("C-01", "no-legal-basis", $"{level}不得设定行政强制措施");
        }
        else if (level is "行政法规" && _kind.OnlyByStatute || level is "地方性法规" && !_kind.IsSeizure)
        {
            Refuse("C-01", "no-legal-basis", $"{level}不得设定“{question.Kind}”");
        }
        else if (_kind.IsStop && !IsGeneral && !IsPenalty && !_kind.AllowsStop(question.Basis!.Law))
        {
            Refuse("C-22", "no-legal-basis", $"“{question.Kind}”只有专门法律规定的才可以，写的是{question.Basis.Law}");
        }

        Against("C-02", "wrong-body", question.Steps.IsByNamedBody is false, "不是法律规定的机关");
        Against("C-02", "wrong-body", question.Steps.IsDelegated is true, "不得委托实施");
    }

    private bool IsGeneral => question.IsGeneral && _kind.IsStop;

    // A stop that is a penalty goes by the law of penalties.
    private bool IsPenalty
    {
        get
        {
            var steps = question.Steps;
            var isHeard = (steps.IsHearingOffered ?? steps.IsLegallyReviewed ?? steps.IsDecidedByGroup) is not null;
            return isHeard || question.Basis?.Law.Contains("行政处罚法", StringComparison.Ordinal) is true;
        }
    }

    private void OfNecessity()
    {
        if (question.Necessity is not { } necessity)
        {
            _open.Add("necessity");
            return;
        }

        Against("C-03", "not-necessary", necessity.IsSlight is true, "违法行为显著轻微，或者没有明显社会危害");
        var without = necessity.MilderTried is { Count: 0 } && string.IsNullOrEmpty(necessity.MilderReason);
        Against("C-03", "not-necessary", without, "没有先用较缓和的办法，也没有说明为什么不能用");

        if (necessity.MilderTried is null && string.IsNullOrEmpty(necessity.MilderReason))
        {
            _open.Add("milder_tried");
        }

        if (necessity.Impact is null)
        {
            _open.Add("impact");
        }
    }

    private void OfApproval()
    {
        if (IsGeneral)
        {
            return;
        }

        if (question.Approval is { IsRefused: true })
        {
            Refuse("C-05", "must-lift", "负责人认为不应当采取，须立即解除");
            return;
        }

        var limit = guard.Of("urgent-approval");
        var until = question.TakenAt + limit.Hours;

        if (question.Approval?.At is not { } at)
        {
            Unapproved(limit, until);
        }
        else if (question.IsUrgent && at > until)
        {
            Refuse("C-05", "late-approval", $"紧急措施须在{limit}内补办批准");
        }
        else if (!question.IsUrgent && at > question.TakenAt)
        {
            Refuse("C-04", "no-approval", "批准晚于采取措施，而情况并不紧急");
        }

        OfApprover();
    }

    private void Unapproved(CoercionTerm limit, DateTimeOffset until)
    {
        if (!question.IsUrgent)
        {
            Refuse("C-04", "no-approval", "实施前没有经负责人批准");
        }
        else if (question.AsOf > OfficeClock.DayOf(until))
        {
            Refuse("C-05", "late-approval", $"紧急措施满{limit}没有补办批准");
        }
        else
        {
            _open.Add("approval");
        }
    }

    private void OfApprover()
    {
        var by = question.Approval?.By ?? "";
        Against("C-04", "no-approval", guard.Words(CoercionWords.Subordinates).Any(word => by.EndsWith(word, StringComparison.Ordinal)), $"须由行政机关负责人批准，批准的是{by}");
        var needs = question.Basis is { } basis && _kind.NeedsGovernment(basis.Law);
        Against("C-22", "no-approval", needs && by.Length > 0 && !by.Contains("政府", StringComparison.Ordinal), "停业、关闭须报有批准权的人民政府批准");
    }

    private void OfOfficers()
    {
        if (question.Officers is not { } officers)
        {
            _open.Add("officers");
            return;
        }

        var needed = guard.Of("officers");
        var valid = officers.Count(certificate => certificate is not null && !guard.Words(CoercionWords.NoCertificate).Contains(certificate));
        Against("C-06", "too-few-officers", valid < needed.Length, $"须有{needed}以上持有效执法证的人员，只有{valid}名");
    }

    private void OfObject()
    {
        if (question.Object is not { } taken)
        {
            if (_kind.IsSeizure)
            {
                _open.Add("object");
            }

            return;
        }

        Against("C-09", "unrelated-object", taken.IsRelated is false, "与违法行为无关的场所、设施、财物不得查封扣押");
        Against("C-09", "unrelated-object", taken.HoldsNecessities is true, "公民及其所扶养家属的生活必需品不得查封扣押");
        Against("C-09", "unrelated-object", taken.IsAlreadySealed is true, "已被别的机关依法查封、冻结的，不得重复查封、冻结");
    }

    private void OfSteps()
    {
        var steps = question.Steps;
        Against("C-07", "rights-not-told", steps.AreRightsTold is false, "没有当场告知理由、依据、权利和救济途径");
        Against("C-07", "rights-not-told", steps.IsPartyHeard is false, "没有听取陈述和申辩");
        Against("C-08", "no-record", steps.IsRecorded is false, "没有制作现场笔录");
        Against("C-10", "no-paper", steps.IsPaperHandedOver is false, "没有当场交付决定书和清单");
        Against("C-15", "must-lift", steps.HasLiftingGround is true, "应当立即解除，退还财物或者变卖款");
        Against("C-17", "no-demand", steps.IsDemanded is false, "强制执行前没有书面催告");
        Against("C-17", "no-demand", steps.IsAtForbiddenTimeOrMeans is true, "不得在夜间、法定节假日执行，不得对居民生活停水电热气");
        Against("C-21", "no-hearing", steps.IsHearingOffered is false, "责令停产停业没有告知听证的权利");
        Against("C-21", "no-legal-review", steps.IsLegallyReviewed is false, "决定前没有法制审核");
        Against("C-21", "no-group-decision", steps.IsDecidedByGroup is false, "没有集体讨论决定");
    }

    private void OfGeneralStop()
    {
        if (!IsGeneral)
        {
            return;
        }

        var reason = question.Reason ?? "";
        var by = question.Approval is { IsRefused: false, At: not null } approval ? approval.By ?? "" : "";
        var isGround = guard.Words(CoercionWords.GeneralGrounds).Any(ground => reason.Contains(ground, StringComparison.Ordinal));
        var isApproved = guard.Words(CoercionWords.Authorities).Any(authority => by.Contains(authority, StringComparison.Ordinal));
        Against("C-23", "area-wide-stop", !isGround || !isApproved, "普遍停产停业只限生命安全、重特大事故、国家重大活动三种情形，并须报有权机关批准");
    }

    private Result<MeasureTerm> OfTerm()
    {
        if (!_kind.IsFreeze && !_kind.IsSeizure)
        {
            return MeasureTerm.None;
        }

        return MeasureTerm.Of(guard, question, _kind).Match<Result<MeasureTerm>>(
            term =>
            {
                _refusals.AddRange(term.Refusals.Where(refusal => _refusals.TrueForAll(one => one.Code != refusal.Code)));
                _open.AddRange(term.ToEstablish);
                return term;
            },
            problem => problem);
    }

    // Three months after the remedies end; the demand ten working days before.
    private Result<Done> OfCourt()
    {
        var steps = question.Steps;

        if (steps.AppliedToCourtOn is not { } applied)
        {
            return default(Done);
        }

        if (steps.RemedyEndedOn is { } ended)
        {
            if (!guard.After(ended, "court-application").Succeeded(out var last, out var problem))
            {
                return problem;
            }

            Against("C-19", "late-application", applied > last, $"申请人民法院强制执行须在救济期限届满{guard.Of("court-application")}内");
        }

        if (steps.DemandedOn is { } demanded)
        {
            if (!guard.After(demanded, "demand").Succeeded(out var due, out var problem))
            {
                return problem;
            }

            Against("C-19", "late-application", applied < due, $"申请前须先催告，满{guard.Of("demand")}");
        }

        return default(Done);
    }

    private void Against(string rule, string code, bool holds, string sentence)
    {
        if (holds)
        {
            Refuse(rule, code, sentence);
        }
    }

    private void Refuse(string rule, string code, string sentence)
    {
        if (_refusals.TrueForAll(refusal => refusal.Code != code))
        {
            _refusals.Add(new(rule, code, sentence + "。", guard.Rules.First(one => one.Id == rule).Basis));
        }
    }
}
