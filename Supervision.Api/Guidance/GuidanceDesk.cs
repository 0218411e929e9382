using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Guidance;

/// <summary>One guidance as its department works on it: its steps, when it is revisited, and what the actor can do now.</summary>
public sealed class GuidanceDesk(FindGuidance find, Overseen overseen, DepartmentNames names, TimeProvider clock)
{
    public async Task<Result<GuidanceDeskView>> ReadAsync(Actor actor, GuidanceId id, CancellationToken cancel)
    {
        if (!(await find.ReadableAsync(actor, id, cancel)).Succeeded(out var guidance, out var problem))
        {
            return problem;
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.OverseenFiles, OtherObjects.Nothing($"行政指导{guidance.Paper}"), cancel) is { } refused)
        {
            return refused;
        }

        return new GuidanceDeskView(actor, guidance, (await names.ReadAsync(cancel))[guidance.Department], OfficeClock.Today(clock));
    }
}

/// <param name="Unit">Name of the department that gave it.</param>
public sealed record GuidanceDeskView(Actor Actor, AdministrativeGuidance Guidance, string Unit, DateOnly Today)
{
    public bool CanCoSign => Goes(GuidanceState.CoSigned) && May(GuidanceActs.CoSign) && !IsGiver;

    public bool CanDeliver => Goes(GuidanceState.Delivered) && May(GuidanceActs.Deliver);

    public bool CanAnswer => Goes(GuidanceState.Answered) && May(GuidanceActs.Answer);

    public bool CanRevisit => Goes(GuidanceState.Revisited) && May(GuidanceActs.Revisit);

    public bool CanClose => Goes(GuidanceState.Closed) && (Guidance.Delivered is null || Guidance.IsRevisited) && May(GuidanceActs.Close);

    public bool IsDue => Guidance.RevisitDue <= Today;

    /// <summary>What comes next, for whoever looks.</summary>
    public string Next
    {
        get
        {
            return Guidance.State switch
            {
                GuidanceState.Given when Goes(GuidanceState.CoSigned) && IsGiver => "约谈由两名人员参加，请另一名人员登录后签名。",
                GuidanceState.Given when Goes(GuidanceState.CoSigned) => "约谈由两名人员参加，等另一名人员签名。",
                GuidanceState.Given or GuidanceState.CoSigned => "把行政指导书交给对象，登记怎样送达。",
                GuidanceState.Closed => "已经办结，没有下一步。",
                GuidanceState.Revisited when Guidance.RevisitDue is null => "已经回访，可以办结；对象又说了什么的，照原话登记。",
                _ when IsDue => "到了回访的日子，登记回访。",
                _ => "等到回访日期；对象说了什么的，照原话登记，不说也可以。",
            };
        }
    }

    private bool IsGiver => Actor.IsSamePersonAs(Guidance.By.By);

    private bool Goes(GuidanceState after) => GuidanceStates.MayFollow(Guidance.Kind, Guidance.State, after);

    private bool May(ActRow act) => act.Admits(Actor) && Actor.Department == Guidance.Department;
}
