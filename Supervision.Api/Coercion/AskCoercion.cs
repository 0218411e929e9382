using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;

namespace Supervision.Api.Coercion;

/// <summary>报批强制措施: two officers ask the head for a measure, once the rules speak against nothing and its economic impact was weighed.</summary>
public sealed class AskCoercion(SupervisionDb db, Acts acts, CoercionOfficers officers, CoercionGuard guard, ImpactTriggers impact, TimeProvider clock)
{
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.Ask, OtherObjects.Nothing("强制措施"), ledger => InTransactionAsync(ledger, actor, input, cancel), cancel);

    private async Task<Result<CoercionFile>> InTransactionAsync(Ledger ledger, Actor actor, CoercionInput input, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        var subjectRead = await SubjectAsync(actor, input, cancel);
        var twoRead = await officers.TwoAsync(actor, input.Colleague, OfficeClock.DayOf(now), cancel);

        if (Problem.All([input.Kind is null ? CoercionFileProblems.NoKind() : null, Of(subjectRead), Of(twoRead), CoercionInputs.WhyNot(input)]) is { } lacking)
        {
            return lacking;
        }

        var kind = input.Kind!.Value;

        if (!subjectRead.Succeeded(out var subject, out var problem) || !twoRead.Succeeded(out var two, out problem)
            || !CoercionInputs.Read(input, kind).Succeeded(out var request, out problem))
        {
            return problem;
        }

        var file = CoercionFile.Ask(CoercionFileId.New(now), actor.Department, subject, input.Breach, kind, request, two, new Signed(actor, now));

        if (WhyNot(file, now) is { } against)
        {
            return against;
        }

        db.CoercionFiles.Add(file);
        await ledger.AuditAsync(
            actor, "报批强制措施", file.Id.ToString(), new { 当事人 = subject.Key, 种类 = kind.Named(), 依据 = request.Basis.Law, 紧急 = request.IsUrgent }, now, cancel);
        return file;
    }

    private static Problem? Of<T>(Result<T> read) where T : notnull => read.Match<Problem?>(_ => null, problem => problem);

    // As if the head had approved it now: that is what he is asked for.
    private Problem? WhyNot(CoercionFile file, DateTimeOffset now)
    {
        if (impact.WhyNot(file.Request.Impact) is { } unweighed)
        {
            return unweighed;
        }

        var question = CoercionQuestions.Of(file, OfficeClock.DayOf(now));
        var asked = question.IsGeneral ? question : question with { Approval = new HeadApproval(now, Role.Approver.Named(), false) };
        return guard.Allow(asked).Match<Problem?>(_ => null, problem => problem);
    }

    private async Task<Result<Subject>> SubjectAsync(Actor actor, CoercionInput input, CancellationToken cancel)
    {
        var key = SubjectKey.TryParse(input.Target, out var typed) ? typed : (SubjectKey?)null;

        if (input.Breach is { } id)
        {
            var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Department == actor.Department, cancel);

            if (breach is null)
            {
                return CaseProblems.BreachNotFound();
            }

            if (input.Target.Length > 0 && key != breach.Target)
            {
                return CoercionFileProblems.OtherSubject(breach.Target.ToString());
            }

            key = breach.Target;
        }

        var found = key is { } known ? await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == known, cancel) : null;
        return found is null ? CoercionFileProblems.UnknownSubject(input.Target) : found;
    }
}
