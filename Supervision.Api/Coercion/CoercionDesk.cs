using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;

namespace Supervision.Api.Coercion;

/// <summary>One measure as its department works on it: how long it still runs, what the rules say of it today, and what the actor can do now.</summary>
public sealed class CoercionDesk(FindCoercion find, Overseen overseen, CoercionOfficers officers, DepartmentNames names, CoercionGuard guard, TimeProvider clock)
{
    public async Task<Result<CoercionDeskView>> ReadAsync(Actor actor, CoercionFileId id, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!(await find.ReadableAsync(actor, id, cancel)).Succeeded(out var file, out var problem)
            || !guard.Answer(CoercionQuestions.Of(file, today)).Succeeded(out var answer, out problem))
        {
            return problem;
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.OverseenFiles, OtherObjects.Nothing($"强制措施{file.Id}"), cancel) is { } refused)
        {
            return refused;
        }

        var unit = (await names.ReadAsync(cancel))[file.Department];
        var colleagues = await officers.ReadAsync(file.Department, today, cancel);
        return new CoercionDeskView(actor, file, unit, now, answer)
        {
            Colleagues = [.. colleagues.Where(one => one.Value.Id != actor.Id).Select(one => (one.Key, $"{one.Value.Name}（{one.Value.Certificate}）"))],
        };
    }
}

/// <param name="Unit">Name of the department.</param>
/// <param name="Answer">What the rules say of it today.</param>
public sealed record CoercionDeskView(Actor Actor, CoercionFile File, string Unit, DateTimeOffset Now, GuardAnswer Answer)
{
    public IReadOnlyList<(string Number, string Named)> Colleagues { get; init; } = [];

    public CoercionState State => File.StateAt(Now);

    public CoercionLine Line => new(File, State, OfficeClock.DayOf(Now));

    /// <summary>What speaks against it as it stands; before it was approved and taken nothing is held against it yet.</summary>
    public IReadOnlyList<CoercionRefusal> Against => File.Taking is null || State is CoercionState.Lifted or CoercionState.Closed ? [] : Answer.Refusals;

    public bool CanDecide => State is CoercionState.ToApprove or CoercionState.ApprovalDue && May(CoercionActs.Approve);

    public bool CanTake => (State is CoercionState.Approved || (State is CoercionState.ToApprove && File.Request.IsUrgent)) && May(CoercionActs.Take);

    public bool CanServe => File is { Kind: CoercionKind.Freezing, Taking: not null, Served: null, Closed: null } && May(CoercionActs.Serve);

    public bool CanExtend => IsRunning && File.Extension is null && May(CoercionActs.Extend);

    public bool CanTellExtension => IsRunning && File is { Extension: not null, ExtensionTold: null } && May(CoercionActs.TellExtension);

    public bool CanTellTesting => IsRunning && File.Kind.TakesThings() && File.Testing is null && May(CoercionActs.TellTesting);

    public bool CanLift => File is { Taking: not null, Lifted: null, Closed: null } && May(CoercionActs.Lift);

    public bool CanDispose => File is { Closed: null, Held.Count: > 0 } && State is not CoercionState.ApprovalDue && May(CoercionActs.Dispose);

    public bool CanClose => File.Closed is null && File.WhyNotClosed(Now) is null && May(CoercionActs.Close);

    /// <summary>Who must do what next, in a sentence.</summary>
    public string Next => State switch
    {
        CoercionState.ToApprove when File.Request.IsUrgent => "情况紧急的，由两名执法人员先实施，二十四小时内由负责人补办批准；不紧急的，先由负责人批准。",
        CoercionState.ToApprove => "由没有参与的负责人批准或者不予批准，批准以前不得实施。",
        CoercionState.Approved => "由两名执法人员当场实施，告知权利，听取陈述申辩，制作笔录、清单，交付决定书。",
        CoercionState.Refused => "没有获得批准，不得实施，由负责人办结。",
        CoercionState.ApprovalDue => "由负责人在期限以内补办批准；认为不应当采取的，立即解除。",
        CoercionState.MustLift => "没有获得批准，由负责人立即解除，退还财物。",
        CoercionState.Standing => "在期限以内作出处理决定：没收、销毁，或者解除、退还。",
        CoercionState.Ended or CoercionState.Lifted when File.Held.Count > 0 => "逐项退还财物，由当事人签收，再由负责人办结。",
        CoercionState.Ended or CoercionState.Lifted => "财物已经逐项处理，由负责人办结。",
        _ => "已经办结。",
    };

    private bool IsRunning => State is CoercionState.Standing && File.EndsOn is not null;

    private bool May(ActRow act) => act.Admits(Actor) && Actor.Department == File.Department;
}
