using Supervision.Api.Pages;
using Supervision.Api.Papers;
using Supervision.Core.Commitments;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Commitments;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Papers;

namespace Supervision.Api.Commitments;

/// <summary>告知承诺书 of an applicant for an item, inside the act that tells it.</summary>
public sealed class CommitmentPaper(IssuePaper papers, PaperOffices offices, PaperWording wording, PublicSite site)
{
    public async Task<Result<IssuedPaper>> IssueAsync(
        DepartmentCode department, Subject subject, CommitmentItem item, CommitmentText text, DateTimeOffset now, CancellationToken cancel)
    {
        var today = OfficeClock.DayOf(now);

        if (!wording.Commitment(today).Succeeded(out var texts, out var problem)
            || !(await offices.ReadAsync(department, today, cancel)).Succeeded(out var office, out problem))
        {
            return problem;
        }

        var addressee = new Addressee(subject.Name, subject.Key.IsCreditCode ? subject.Key.ToString() : null, subject.Address);
        var phonePage = site.Address.Length == 0 ? "" : site.Address + Links.OwnCommitment;
        var facts = new CommitmentFacts(
            $"{item.Name}（{item.Family}）", item.Basis, item.Conditions, item.Materials, item.Method.Named(), item.TermText, item.CorrectionText,
            item.Liability, text.Reason, text.Content, text.ValidUntil, phonePage, office.Complaints);
        var order = new PaperOrder(department, CommitmentLetter.Mark, subject.Key, addressee, today);
        return await papers.IssueAsync(order, frame => CommitmentLetter.For(frame, facts, texts), now, cancel);
    }
}
