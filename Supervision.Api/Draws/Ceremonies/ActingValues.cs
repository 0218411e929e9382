using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Who acts on the public values, on which attempts, under which rule: what every act on a value asks first.</summary>
public sealed class ActingValues(FindParty findParty, PartyPeople people, SignedCommit signedCommit, ReadValues readValues)
{
    internal async Task<Result<ActingOnValues>> FindAsync(string? code, string? person, CancellationToken cancel)
    {
        if (!(await findParty.ByCodeAsync(code, cancel)).Succeeded(out var party, out var problem)
            || !(await people.ReadAsync(party.Code, person, cancel)).Succeeded(out var named, out problem))
        {
            return problem;
        }

        var waiting = party.In(AttemptPhase.Committed).ToList();

        if (waiting.Count == 0)
        {
            return CeremonyProblems.NothingLeft();
        }

        foreach (var task in waiting)
        {
            if (!(await signedCommit.CheckAsync(task.Attempt, cancel)).Succeeded(out _, out problem))
            {
                return problem;
            }
        }

        if (!RuleReader.Rule(waiting[0].Attempt.RuleJson!).Succeeded(out var rule, out problem))
        {
            return problem;
        }

        return new ActingOnValues(party, named, waiting, rule, await readValues.ReadAsync(party.Ceremony.Id, cancel));
    }
}

/// <param name="Waiting">The tasks of the ceremony that wait for values; their rules have the same sources.</param>
internal sealed record ActingOnValues(
    ActingParty Party, string Person, IReadOnlyList<BatchTask> Waiting, DrawRule Rule, StandingValues Values)
{
    public PublicSource? Source(string? name) => Rule.Sources.FirstOrDefault(source => source.Name == name);

    public Problem? TermsOf(PublicSource source, ValueForm form, DateTimeOffset at) =>
        ValueTerms.Of(Rule, source, form, Values, [.. Waiting.Select(task => task.Attempt)], at);

    /// <summary>Whether a body belongs to no body of any task of the ceremony.</summary>
    public bool IsOutside(string body) => Waiting.All(task => RuleReader.Rule(task.Attempt.RuleJson!).Match(rule => rule.IsOutside(body), _ => false));

    public PartyAct Act(DateTimeOffset at) => new(Party.Code.Party, Party.Body, Person, at);
}
