using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Draws.Replacements;

/// <summary>申请回避: a party's application is received and recorded. Nothing stops for it; the head decides.</summary>
public sealed class RequestRecusal(
    SupervisionDb db, Acts acts, FindAttempt findAttempt, FindStaffed findStaffed, PlacesOfAttempt placesOfAttempt, TimeProvider clock)
{
    public Task<Result<RecusalRequestId>> ExecuteAsync(
        Actor actor, string taskNumber, SubjectKey target, string inspector, string applicant, string reason, CancellationToken cancel) =>
        acts.ActAsync<RecusalRequestId>(
            actor, ReplacementActs.RequestRecusal, PlaceObjects.Application(taskNumber, target, inspector),
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem)
                    || !(await findStaffed.ByTargetAsync(found, target, cancel)).Succeeded(out _, out problem)
                    || !(await placesOfAttempt.ReadAsync(found.Attempt, cancel)).Succeeded(out var places, out problem))
                {
                    return problem;
                }

                if (places.PlaceOf(target.ToString(), inspector) is null)
                {
                    return ReplacementProblems.NotOnCheck(target.ToString(), inspector);
                }

                if (await db.RecusalRequests.AnyAsync(r => r.Attempt == found.Attempt.Id && r.Target == target && r.Inspector == inspector && r.Decided == null, cancel))
                {
                    return ReplacementProblems.RequestWaiting(inspector);
                }

                var now = clock.GetUtcNow();

                if (!RecusalRequest.Of(RecusalRequestId.New(now), found.Attempt.Id, target, inspector, applicant, reason, new Signed(actor, now))
                    .Succeeded(out var request, out problem))
                {
                    return problem;
                }

                db.RecusalRequests.Add(request);
                await ledger.AuditAsync(actor, "收到回避申请", taskNumber, new { target, inspector, applicant, reason }, now, cancel);
                return request.Id;
            },
            cancel);
}
