using Supervision.Api.Papers;
using Supervision.Core.Guidance;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Guidance;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Papers;

namespace Supervision.Api.Guidance;

/// <summary>行政指导书 to a subject, inside the act that gives it.</summary>
public sealed class GuidancePaper(IssuePaper papers, PaperOffices offices, GuidanceTexts texts)
{
    public async Task<Result<IssuedPaper>> IssueAsync(
        Actor actor, Subject subject, GuidanceKind kind, GuidanceText text, DateOnly revisitOn, DateTimeOffset now, CancellationToken cancel)
    {
        var today = OfficeClock.DayOf(now);

        if (!texts.On(today).Succeeded(out var wording, out var problem)
            || !(await offices.ReadAsync(actor.Department, today, cancel)).Succeeded(out var office, out problem))
        {
            return problem;
        }

        var addressee = new Addressee(subject.Name, subject.Key.IsCreditCode ? subject.Key.ToString() : null, subject.Address);
        var facts = new GuidanceFacts(kind.Named(), text.Matter, text.Suggestion, revisitOn, actor.Signature, office.Complaints);
        var order = new PaperOrder(actor.Department, GuidanceLetter.Mark, subject.Key, addressee, today);
        return await papers.IssueAsync(order, frame => GuidanceLetter.For(frame, facts, wording), now, cancel);
    }
}
