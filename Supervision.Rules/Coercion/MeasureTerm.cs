using Supervision.Core.Coercion;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Coercion;

// 期限: the day of the act is not counted; extension and testing time are added where the law's conditions for them hold.
internal sealed record MeasureTerm(DateOnly? EndsOn, IReadOnlyList<CoercionRefusal> Refusals, IReadOnlyList<string> ToEstablish)
{
    public static readonly MeasureTerm None = new(null, [], []);

    public static Result<MeasureTerm> Of(CoercionGuard guard, CoercionQuestion question, MeasureKind kind)
    {
        var (term, extension) = kind.IsFreeze ? ("freeze", "freeze-extension") : ("seizure", "seizure-extension");
        var rule = guard.Rules.First(one => one.Id == (kind.IsFreeze ? "C-16" : "C-11"));
        var taken = OfficeClock.DayOf(question.TakenAt);
        var against = new List<string>();
        var open = new List<string>();

        if (!guard.After(taken, term).Succeeded(out var end, out var problem))
        {
            return problem;
        }

        end = end.AddDays(Testing(question));

        if (question.Extension is { } more)
        {
            end = Extended(guard.Of(extension), more, end, against, open);
        }

        if (question.AsOf > end)
        {
            against.Add($"期限已于{Days.Said(end)}届满，没有没收、销毁或者解除");
        }

        if (kind.IsFreeze && !OfFreeze(guard, question, taken, against).Succeeded(out _, out problem))
        {
            return problem;
        }

        List<CoercionRefusal> refusals = [.. against.Take(1).Select(sentence => new CoercionRefusal(rule.Id, "over-term", sentence + "。", rule.Basis))];

        if (question.Testing is { IsToldInWriting: false })
        {
            refusals.Add(new("C-12", "test-time-not-told", "检测、检验、检疫、鉴定的期间没有书面告知，照常计入期限。", guard.Rules.First(one => one.Id == "C-12").Basis));
        }

        return new MeasureTerm(end, refusals, open);
    }

    // Counts unless it was fixed and told in writing.
    private static int Testing(CoercionQuestion question) => question.Testing is { IsToldInWriting: true } testing ? testing.Days : 0;

    // Approved while the first term runs, no longer than the law allows, and told in writing.
    private static DateOnly Extended(CoercionTerm longest, TermExtension extension, DateOnly end, List<string> against, List<string> open)
    {
        if (OfficeClock.DayOf(extension.ApprovedAt) > end)
        {
            against.Add($"延长须在期限届满（{Days.Said(end)}）以前批准");
            return end;
        }

        if (extension.Days > longest.Length)
        {
            against.Add($"延长不得超过{longest}，写的是{extension.Days}日");
            return end;
        }

        if (extension.IsToldInWriting is false)
        {
            against.Add("延长没有书面告知当事人并说明理由");
            return end;
        }

        if (extension.IsToldInWriting is null)
        {
            open.Add("told_in_writing");
        }

        return end.AddDays(extension.Days);
    }

    // The sum must match, and the decision go to the party within three working days. Adds what is wrong; a calendar that ends is a problem.
    private static Result<Done> OfFreeze(CoercionGuard guard, CoercionQuestion question, DateOnly taken, List<string> against)
    {
        if (question.Steps.DoesSumMatch is false)
        {
            against.Add("冻结的数额超过违法行为涉及的数额");
        }

        if (question.Steps.DecisionServedOn is not { } served)
        {
            return default(Done);
        }

        if (!guard.After(taken, "freeze-decision").Succeeded(out var due, out var problem))
        {
            return problem;
        }

        if (served > due)
        {
            against.Add($"冻结决定书须在{guard.Of("freeze-decision")}内（{Days.Said(due)}以前）交付当事人");
        }

        return default(Done);
    }
}
