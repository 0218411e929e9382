using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;
using Supervision.Core.Time;

namespace Supervision.Api.Ratios;

/// <summary>抽查比例方案 of the own department, or of those that somebody supervises: what is in force, and what waits to be adopted with its effect on the plan.</summary>
public sealed class RatioBoard(SupervisionDb db, Acts acts, ReadableDepartments readable, RatiosInForce inForce, RatioEffects effects, TimeProvider clock)
{
    public async Task<Result<RatioBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, RatioActs.Board, OtherObjects.Nothing("抽查比例方案"), cancel)).Succeeded(out _, out var problem)
            || !(await inForce.AtAsync(actor.Department, clock.GetUtcNow(), cancel)).Succeeded(out var now, out problem))
        {
            return problem;
        }

        var departments = await readable.ReadAsync(actor, cancel);
        var schemes = await db.RatioSchemes.AsNoTracking().Where(scheme => departments.Contains(scheme.Department)).ToListAsync(cancel);
        var today = OfficeClock.Today(clock);
        var lines = new List<RatioLine>();

        foreach (var scheme in schemes.OrderBy(scheme => scheme.Adopted is not null).ThenByDescending(scheme => scheme.From).ThenByDescending(scheme => scheme.Number))
        {
            var isOpen = scheme.Adopted is null && scheme.From >= today;
            lines.Add(new(scheme, isOpen ? (await effects.ReadAsync(scheme, cancel)).Match<RatioEffect?>(effect => effect, _ => null) : null));
        }

        return new RatioBoardView(actor, today, now, lines);
    }
}

/// <param name="InForce">By which the own department draws today.</param>
public sealed record RatioBoardView(Actor Actor, DateOnly Today, RatioTable InForce, IReadOnlyList<RatioLine> Lines)
{
    public bool CanDraft => RatioActs.Draft.Admits(Actor);

    public bool CanAdopt(RatioLine line)
    {
        return line.Effect is not null && RatioActs.Adopt.Admits(Actor) && line.Scheme.Department == Actor.Department && !Actor.IsSamePersonAs(line.Scheme.Drafted.By);
    }
}

/// <param name="Effect">Of one that waits; null of one that was adopted, or whose day is over.</param>
public sealed record RatioLine(RatioScheme Scheme, RatioEffect? Effect)
{
    public string StandingOn(DateOnly day) => this switch
    {
        { Scheme.Adopted: not null } => $"已采用，自{Scheme.From:yyyy-MM-dd}起",
        { Scheme.From: var from } when from < day => "没有采用，起始日期已过",
        _ => "等待负责人采用",
    };
}
