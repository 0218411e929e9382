using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Draws.Protocol.Selections;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>
/// 检查位置: who stands where after the draw and all replacements so far. Every replacement follows from it and from the tickets; the only
/// thing a person says is who goes, and for which listed reason (draw-protocol, section 7).
/// </summary>
public sealed class DrawnPlaces
{
    private static readonly ReplacementReason ByItself = new(ReplacementReason.Recused, "", OfTarget: false, WholeTask: false);

    private readonly DrawRule _rule;
    private readonly Recusals _recusals;
    private readonly string _inspectorSeed;
    private readonly IReadOnlyList<ReplacementReason> _reasons;
    private readonly Dictionary<string, IReadOnlyList<RosterLine>> _people;
    private readonly Dictionary<string, string> _strata;
    private readonly Dictionary<string, Queue<ResultLine>> _reserves;
    private readonly Dictionary<(string Target, string Team), string?[]> _slots;
    private readonly Dictionary<string, int> _limits;
    private readonly Dictionary<string, int> _loads = [];
    // Whether a person was taken off a target only for reasons of the whole task, from which one may come back.
    private readonly Dictionary<(string Target, string Inspector), bool> _offTarget = [];
    private readonly HashSet<string> _offTask = [];
    private readonly List<ReplacementLine> _lines = [];

    public DrawnPlaces(DrawBundle bundle, DrawOutcome outcome)
    {
        (_rule, _recusals, _reasons) = (bundle.Rule, bundle.Recusals, ReplacementReason.Of(bundle.Rule));
        _inspectorSeed = DrawText.InspectorSeed(DrawText.Master(bundle.Reveal));
        _people = _rule.Teams.ToDictionary(team => team.Team, team => bundle.Roster.Of(team.Team));
        _strata = outcome.Result.Where(line => !line.Reserve).ToDictionary(line => line.Target, line => line.Stratum);
        _reserves = outcome.Result.Where(line => line.Reserve).GroupBy(line => line.Stratum)
            .ToDictionary(group => group.Key, group => new Queue<ResultLine>(group.OrderBy(line => line.Rank)));
        _limits = outcome.Teams.ToDictionary(team => team.Team, team => team.Load);
        _slots = outcome.Teams.SelectMany(team => team.Lines).GroupBy(line => (line.Target, line.Team))
            .ToDictionary(group => group.Key, group => group.OrderBy(line => line.Slot).Select(line => (string?)line.Inspector).ToArray());

        foreach (var person in _slots.Values.SelectMany(people => people))
        {
            Bear(person, 1);
        }
    }

    /// <summary>All replacements so far, in order.</summary>
    public IReadOnlyList<ReplacementLine> Lines => _lines;

    /// <summary>The targets that stand, each with its stratum.</summary>
    public IReadOnlyDictionary<string, string> Targets => _strata;

    /// <summary>Who stands at a target for a team, by slot; null where the place is empty.</summary>
    public IReadOnlyList<string?> At(string target, string team) => _slots.TryGetValue((target, team), out var people) ? people : [];

    /// <summary>Everybody who stands somewhere now, by target, team and slot.</summary>
    public IReadOnlyList<StandingPerson> Standing() =>
    [
        .. _slots.OrderBy(place => place.Key.Target, StringComparer.Ordinal).ThenBy(place => place.Key.Team, StringComparer.Ordinal)
            .SelectMany(place => place.Value.Select((person, i) => (place.Key, person, slot: i + 1)))
            .Where(place => place.person is not null)
            .Select(place => new StandingPerson(place.Key.Target, place.Key.Team, place.slot, place.person!)),
    ];

    /// <summary>Where a person stands at a target, or null.</summary>
    public (string Team, int Slot)? PlaceOf(string target, string inspector) => _rule.Teams
        .Select(team => ((string Team, int Slot)?)(team.Team, At(target, team.Team).ToList().IndexOf(inspector) + 1))
        .FirstOrDefault(place => place is { Slot: > 0 });

    /// <summary>
    /// A drawn target gives way: the reserve of its stratum with the lowest rank not yet used takes its place, with its people; one recused
    /// for it is replaced. Without a reserve the place stays empty.
    /// </summary>
    public Result<IReadOnlyList<ReplacementLine>> Drop(string target, string reason)
    {
        if (!_strata.TryGetValue(target, out var stratum))
        {
            return ReplacementProblems.TargetNotDrawn(target);
        }

        if (!Listed(reason, ofTarget: true).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var first = _lines.Count;
        var next = _reserves.TryGetValue(stratum, out var reserves) && reserves.TryDequeue(out var reserve) ? reserve : null;
        _strata.Remove(target);
        _lines.Add(new(first + 1, target, "", 0, target, next?.Target ?? "", next?.Ticket ?? "", 0, reason));

        if (next is not null)
        {
            _strata.Add(next.Target, stratum);
        }

        foreach (var team in _rule.Teams.Select(team => team.Team).Where(team => _slots.ContainsKey((target, team))))
        {
            Move(target, next?.Target, team);
        }

        return _lines[first..];
    }

    /// <summary>
    /// An inspector gives way at one place; the substitute is the one with the smallest ticket who may come. For a reason of return a
    /// place that stands empty is tried again.
    /// </summary>
    public Result<ReplacementLine> Replace(string target, string team, int slot, string reason)
    {
        if (!_strata.ContainsKey(target))
        {
            return ReplacementProblems.TargetNotDrawn(target);
        }

        if (!_slots.TryGetValue((target, team), out var people) || slot < 1 || slot > people.Length)
        {
            return ReplacementProblems.NoSuchPlace(target, team, slot);
        }

        if (!Listed(reason, ofTarget: false).Succeeded(out var listed, out var problem))
        {
            return problem;
        }

        var leaving = people[slot - 1];

        if (leaving is null != listed.Returns)
        {
            return leaving is null ? ReplacementProblems.PlaceEmpty(target, team, slot) : ReplacementProblems.PlaceTaken(target, team, slot);
        }

        if (listed.WholeTask)
        {
            _offTask.Add(leaving!);
        }

        return Substitute(target, team, slot, listed);
    }

    // The people of the dropped target go on to the reserve, or are free.
    private void Move(string target, string? next, string team)
    {
        _slots.Remove((target, team), out var people);

        if (next is null)
        {
            foreach (var person in people!)
            {
                Bear(person, -1);
            }

            return;
        }

        _slots.Add((next, team), people!);

        for (var slot = 1; slot <= people!.Length; slot++)
        {
            if (people[slot - 1] is not { } person || _recusals.Bars(next, person))
            {
                Substitute(next, team, slot, ByItself);
            }
        }
    }

    private ReplacementLine Substitute(string target, string team, int slot, ReplacementReason reason)
    {
        var people = _slots[(target, team)];
        var leaving = people[slot - 1];
        people[slot - 1] = null;

        if (leaving is not null)
        {
            _offTarget[(target, leaving)] = reason.WholeTask && _offTarget.GetValueOrDefault((target, leaving), true);
            Bear(leaving, -1);
        }

        var lead = slot == 1 && _rule.Teams.Single(known => known.Team == team).LeadRequired;
        var candidates = _people[team].Where(person => (!lead || person.Lead) && MayCome(target, people, person.Inspector, reason.Returns)).ToList();
        var least = candidates.Count == 0 ? 0 : candidates.Min(person => Load(person.Inspector));
        _limits[team] = candidates.Count == 0 ? _limits[team] : Math.Max(_limits[team], least + 1);
        var (coming, ticket) = candidates.Where(person => Load(person.Inspector) < _limits[team])
            .Select(person => (person.Inspector, ticket: DrawText.PairTicket(_inspectorSeed, target, person.Inspector)))
            .OrderBy(pair => pair.ticket, StringComparer.Ordinal).FirstOrDefault(("", ""));

        if (coming.Length > 0)
        {
            people[slot - 1] = coming;
            Bear(coming, 1);
            _offTask.Remove(coming);
        }

        _lines.Add(new(_lines.Count + 1, target, team, slot, leaving ?? "", coming, ticket, _limits[team], reason.Code));
        return _lines[^1];
    }

    private bool MayCome(string target, string?[] people, string inspector, bool returns)
    {
        if (people.Contains(inspector) || _recusals.Bars(target, inspector))
        {
            return false;
        }

        if (returns)
        {
            return _offTarget.GetValueOrDefault((target, inspector), true);
        }

        return !_offTarget.ContainsKey((target, inspector)) && !_offTask.Contains(inspector);
    }

    // A Problem when the reason is not listed for this use. A rule may hold no list.
    private Result<ReplacementReason> Listed(string code, bool ofTarget)
    {
        if (_reasons.Count == 0)
        {
            return new ReplacementReason(code, code, ofTarget, WholeTask: false);
        }

        var found = _reasons.FirstOrDefault(reason => reason.Code == code);

        if (found is null)
        {
            return ReplacementProblems.ReasonUnknown(code);
        }

        return found.OfTarget == ofTarget ? found : ReplacementProblems.ReasonOfOther(found);
    }

    private int Load(string inspector) => _loads.GetValueOrDefault(inspector);

    private void Bear(string? inspector, int slots)
    {
        if (inspector is not null)
        {
            _loads[inspector] = Load(inspector) + slots;
        }
    }
}
