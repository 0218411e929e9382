using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Papers;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Coercion;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Coercion;

/// <summary>强制措施的文书: the decision with its list, the record on the spot, and what is told afterwards, each inside its act.</summary>
public sealed class CoercionPapers(SupervisionDb db, IssuePaper papers, PaperOffices offices)
{
    public async Task<Result<IssuedPaper>> DecisionAsync(
        CoercionFile file, CoercionTaking taking, DateOnly? endsOn, DateTimeOffset now, CancellationToken cancel)
    {
        if (!(await offices.DecidingAsync(file.Department, OfficeClock.DayOf(now), cancel)).Succeeded(out var office, out var problem))
        {
            return problem;
        }

        var facts = FactsOf(file, taking, endsOn);
        var order = await OrderAsync(file, CoercionDecision.Mark, now, cancel);
        return await papers.IssueAsync(order, frame => CoercionDecision.For(frame, facts, office.Remedies), now, cancel);
    }

    public async Task<Result<IssuedPaper>> RecordAsync(CoercionFile file, CoercionTaking taking, DateTimeOffset now, CancellationToken cancel)
    {
        var facts = FactsOf(file, taking, null);
        var order = await OrderAsync(file, CoercionSceneRecord.Mark, now, cancel);
        return await papers.IssueAsync(
            order, frame => CoercionSceneRecord.For(frame, facts, taking.Heard, taking.Signing.Named(), taking.Witness), now, cancel);
    }

    /// <summary>审批表, as the head signs it.</summary>
    public async Task<Result<IssuedPaper>> ApprovalAsync(CoercionFile file, string? words, Actor head, DateTimeOffset now, CancellationToken cancel)
    {
        var request = file.Request;
        var asked = string.Join('、', file.Asked.Officers!.Select(officer => officer.Name));
        var opinion = file.Taking is null ? "同意采取" : "同意，补办批准";
        var said = words is null ? "" : $"：{words.TrimEnd('。')}";
        var facts = new CoercionApprovalFacts(
            file.Kind.Named(), request.Occasion, request.Facts, $"{request.Basis.Law}（{request.Basis.Level}）", $"{request.Subject}，{request.Place}",
            MilderOf(request), request.Necessity.Impact ?? "", request.Urgency ?? "",
            request.Impact.Assessment ?? request.Impact.Unassessed ?? "没有达到评估的条件", $"报请批准。{asked}，{MomentOf(file.Asked.By.At)}",
            $"{opinion}{said}。{head.Signature}，{MomentOf(now)}");
        var order = await OrderAsync(file, CoercionApprovalForm.Mark, now, cancel);
        return await papers.IssueAsync(order, frame => CoercionApprovalForm.For(frame, facts), now, cancel);
    }

    /// <summary>冻结通知书 to the bank.</summary>
    public async Task<Result<IssuedPaper>> BankAsync(
        CoercionFile file, CoercionTaking taking, DateOnly? endsOn, DateTimeOffset now, CancellationToken cancel)
    {
        var facts = FactsOf(file, taking, endsOn);
        var order = await OrderAsync(file, FreezeNotice.Mark, now, cancel);
        var toBank = order with { Addressee = new Addressee(taking.Freeze!.Bank) };
        return await papers.IssueAsync(toBank, frame => FreezeNotice.For(frame, facts, file.TargetName), now, cancel);
    }

    /// <param name="told">What follows for the party.</param>
    public async Task<Result<IssuedPaper>> NoticeAsync(
        CoercionFile file, (string Title, string Mark) form, string reason, string told, DateTimeOffset now, CancellationToken cancel)
    {
        if (!(await offices.DecidingAsync(file.Department, OfficeClock.DayOf(now), cancel)).Succeeded(out var office, out var problem))
        {
            return problem;
        }

        var decision = file.Steps.First(step => step.Kind is CoercionStepKind.Taken).By.DocumentNumber ?? "";
        var order = await OrderAsync(file, form.Mark, now, cancel);
        return await papers.IssueAsync(order, frame => CoercionNotice.For(frame, form.Title, decision, reason, told, office.Remedies), now, cancel);
    }

    private async Task<PaperOrder> OrderAsync(CoercionFile file, string mark, DateTimeOffset now, CancellationToken cancel)
    {
        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(one => one.Key == file.Target, cancel);
        var addressee = new Addressee(subject.Name, subject.Key.IsCreditCode ? subject.Key.ToString() : null, subject.Address);
        return new(file.Department, mark, subject.Key, addressee, OfficeClock.DayOf(now));
    }

    private static CoercionFacts FactsOf(CoercionFile file, CoercionTaking taking, DateOnly? endsOn)
    {
        var request = file.Request;
        var isFreeze = file.Kind is CoercionKind.Freezing;
        return new(
            file.Kind.Named(), request.Facts, request.Basis.Law, taking.Place, SubjectOf(request, taking.Freeze), TermOf(taking, endsOn),
            [.. taking.Things.Select(thing => (IReadOnlyList<string>)[thing.Number.ToString(CultureInfo.InvariantCulture), thing.Name, thing.Quantity, thing.Condition])],
            [.. taking.Officers.Select(officer => $"{officer.Name}（执法证号{officer.Certificate}）")])
        {
            At = MomentOf(taking.At),
            Told = isFreeze
                ? "执法人员出示了执法证件。"
                : "执法人员出示了执法证件，当场告知当事人采取行政强制措施的理由、依据以及依法享有的权利、救济途径。",
            AtEnd = isFreeze
                ? "期限届满没有作出处理决定或者解除冻结决定的，金融机构自期满之日起解除冻结。"
                : "检测、检验、检疫或者鉴定的期间另行书面告知，不计入上述期限。期限届满的，本机关及时解除并退还财物。",
            Keeping = taking.Keeping,
        };
    }

    private static string SubjectOf(CoercionRequest request, FreezeOrder? freeze) => freeze is null
        ? request.Subject
        : string.Create(CultureInfo.InvariantCulture, $"{request.Subject}；{freeze.Bank}账号{freeze.Account}，数额{freeze.Amount:0.00}元");

    private static string MomentOf(DateTimeOffset at) => OfficeClock.InBeijing(at).ToString("yyyy年M月d日H时m分", CultureInfo.InvariantCulture);

    private static string MilderOf(CoercionRequest request)
    {
        var tried = request.Necessity.MilderTried is { Count: > 0 } means ? $"试过：{string.Join('；', means)}。" : "";
        return request.Necessity.MilderReason is { } reason ? $"{tried}不能用的理由：{reason}" : tried;
    }

    private static string TermOf(CoercionTaking taking, DateOnly? endsOn) =>
        endsOn is { } last ? $"自{DateWords.Of(OfficeClock.DayOf(taking.At))}起至{DateWords.Of(last)}止" : "";
}
