using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Rules.Repairs;

// 时限: last days in working days, by the policy. Where it has no such clock, or the act from which it runs has not been done, there is none.
internal sealed record RepairClocks(DateOnly? Accept, DateOnly? Decide, DateOnly? Answer)
{
    public static Result<RepairClocks> Of(RepairPolicy policy, RepairQuestion question, WorkingDayCalendar calendar)
    {
        if (question.Application is not { } application)
        {
            return new RepairClocks(null, null, null);
        }

        var decide = policy.DecideDays + (question.IsComplex ? policy.ExtensionDays ?? 0 : 0);
        var problems = new List<Problem>();
        var clocks = new RepairClocks(
            After(application.ForwardedOn ?? application.On, policy.AcceptDays, calendar, problems),
            After(question.AcceptedOn, decide, calendar, problems),
            After(application.On, policy.AnswerDays, calendar, problems));
        return problems.Count > 0 ? problems[0] : clocks;
    }

    public RepairAnswer On(RepairAnswer answer) => answer with
    {
        AcceptDue = Accept,
        DecideDue = Decide,
        AnswerDue = Answer,
        NeedsInterimAnswer = Decide > Answer,
    };

    private static DateOnly? After(DateOnly? start, int? days, WorkingDayCalendar calendar, List<Problem> problems)
    {
        if (start is not { } day || days is not { } length)
        {
            return null;
        }

        return calendar.AddWorkingDays(day, length).Match<DateOnly?>(due => due, problem => { problems.Add(problem); return null; });
    }
}
