using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Core.Guidance;

/// <summary>
/// 行政指导: what an office suggests to a subject instead of ordering it (湖南省行政程序规定 on 行政指导; 优化营商环境条例 第59条: persuasion and guidance first).
/// Following it is voluntary, so there is no place where it could be written down that it was not followed.
/// </summary>
public sealed class AdministrativeGuidance
{
    private AdministrativeGuidance()
    {
    }

    public required GuidanceId Id { get; init; }

    /// <summary>文号 of the 行政指导书.</summary>
    public required string Paper { get; init; }

    public required DepartmentCode Department { get; init; }

    public required SubjectKey Target { get; init; }

    public required string TargetName { get; init; }

    public required GuidanceKind Kind { get; init; }

    public required GuidanceOccasion Occasion { get; init; }

    public required GuidanceText Text { get; init; }

    public IReadOnlyList<GuidanceStep> Steps { get; private set; } = [];

    public uint RowVersion { get; private set; }

    public GuidanceStep Last => Steps[^1];

    public GuidanceState State => Last.State;

    /// <summary>By whom, and when.</summary>
    public Signed By => Steps[0].By;

    public DateOnly GivenOn => OfficeClock.DayOf(By.At);

    public GuidanceDelivery? Delivered => Steps.FirstOrDefault(step => step.Delivery is not null)?.Delivery;

    public bool IsRevisited => Steps.Any(step => step.Revisit is not null);

    /// <summary>回访日期 that was set last; null once the last revisit set none, and at the end.</summary>
    public DateOnly? RevisitDue =>
        State is GuidanceState.Closed ? null : Steps.Last(step => step.State is GuidanceState.Given or GuidanceState.Revisited).RevisitOn;

    /// <summary>Why it cannot be given; null where it can. Asked before a paper takes its number.</summary>
    /// <param name="revisitOn">回访日期.</param>
    public static Problem? WhyNot(GuidanceText text, DateOnly revisitOn, Signed by) => Problem.All([.. Faults(text), WhyNotPlanned(revisitOn, OfficeClock.DayOf(by.At))]);

    /// <param name="revisitOn">回访日期.</param>
    public static AdministrativeGuidance Give(
        GuidanceId id, string paper, DepartmentCode department, Subject subject, GuidanceKind kind, GuidanceOccasion occasion, GuidanceText text,
        DateOnly revisitOn, Signed by)
    {
        return new AdministrativeGuidance
        {
            Id = id,
            Paper = paper,
            Department = department,
            Target = subject.Key,
            TargetName = subject.Name,
            Kind = kind,
            Occasion = occasion,
            Text = text,
            Steps = [new GuidanceStep(GuidanceState.Given, by, revisitOn)],
        };
    }

    /// <summary>约谈 is held by two officers, of whom the second signs for himself.</summary>
    public Result<Done> CoSign(Signed by)
    {
        if (Kind is not GuidanceKind.Interview)
        {
            return GuidanceProblems.OnlyInterview(Kind);
        }

        if (State is not GuidanceState.Given)
        {
            return GuidanceProblems.NotNow(this, "由另一名人员签名");
        }

        return by.By.IsSamePersonAs(By.By) ? GuidanceProblems.SamePerson(By.By.Person) : Add(new(GuidanceState.CoSigned, by, null));
    }

    public Result<Done> Deliver(GuidanceDelivery delivery, Signed by)
    {
        if (Kind is GuidanceKind.Interview && State is GuidanceState.Given)
        {
            return GuidanceProblems.NeedsSecond();
        }

        if (!GuidanceStates.MayFollow(Kind, State, GuidanceState.Delivered))
        {
            return GuidanceProblems.NotNow(this, "登记送达");
        }

        var noReceiver = delivery.Receiver.Length is 0 or > 100 ? GuidanceProblems.NoReceiver() : null;
        return Problem.All(WhyNotDay("送达日期", delivery.On, GivenOn, by), noReceiver) is { } wrong
            ? wrong
            : Add(new(GuidanceState.Delivered, by, null) { Delivery = delivery });
    }

    /// <summary>In the subject's words, as often as it says something.</summary>
    public Result<Done> Answer(GuidanceAnswer answer, Signed by)
    {
        if (!GuidanceStates.MayFollow(State, GuidanceState.Answered))
        {
            return GuidanceProblems.NotNow(this, "登记答复");
        }

        var noSpeaker = answer.Speaker.Length is 0 or > 100 ? GuidanceProblems.NoSpeaker() : null;
        var noWords = answer.Words.Length is 0 or > GuidanceAnswer.MaxLength ? GuidanceProblems.NoWords() : null;
        return Problem.All(WhyNotDay("答复日期", answer.On, Delivered!.On, by), noSpeaker, noWords) is { } wrong
            ? wrong
            : Add(new(GuidanceState.Answered, by, null) { Answer = answer });
    }

    /// <param name="next">回访日期 of another revisit; null where this one is enough.</param>
    public Result<Done> Revisit(GuidanceRevisit revisit, DateOnly? next, Signed by)
    {
        if (!GuidanceStates.MayFollow(State, GuidanceState.Revisited))
        {
            return GuidanceProblems.NotNow(this, "登记回访");
        }

        var nothingSeen = revisit.Seen.Length is 0 or > GuidanceRevisit.MaxLength ? GuidanceProblems.NothingSeen() : null;
        var unplanned = next is { } day ? WhyNotPlanned(day, OfficeClock.DayOf(by.At)) : null;
        return Problem.All(WhyNotDay("回访日期", revisit.On, Delivered!.On, by), nothingSeen, unplanned) is { } wrong
            ? wrong
            : Add(new(GuidanceState.Revisited, by, next) { Revisit = revisit });
    }

    public Result<Done> Close(string words, Signed by)
    {
        if (State is GuidanceState.Closed)
        {
            return GuidanceProblems.NotNow(this, "办结");
        }

        if (Delivered is not null && !IsRevisited)
        {
            return GuidanceProblems.NotRevisited();
        }

        return words.Length is 0 or > GuidanceText.MaxLength ? GuidanceProblems.ClosedWithoutWords() : Add(new(GuidanceState.Closed, by, null) { Words = words });
    }

    /// <summary>What is missing, too short or too long in what is suggested.</summary>
    public static IEnumerable<Problem> Faults(GuidanceText text)
    {
        if (text.Matter.Length is 0 or > GuidanceText.MaxLength)
        {
            yield return GuidanceProblems.NoMatter();
        }

        if (text.Suggestion.Length is < GuidanceText.SuggestionMinLength or > GuidanceText.MaxLength)
        {
            yield return GuidanceProblems.NoSuggestion();
        }
    }

    private static Problem? WhyNotPlanned(DateOnly day, DateOnly today)
    {
        return day <= today || day > today.AddDays(GuidanceRevisit.MaxDays) ? GuidanceProblems.RevisitNotPlanned(today) : null;
    }

    private static Problem? WhyNotDay(string what, DateOnly day, DateOnly earliest, Signed by)
    {
        var today = OfficeClock.DayOf(by.At);
        return day < earliest || day > today ? GuidanceProblems.WrongDay(what, earliest, today) : null;
    }

    private Result<Done> Add(GuidanceStep step)
    {
        Steps = [.. Steps, step];
        return default(Done);
    }
}
