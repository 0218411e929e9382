using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A ceremony as one of its parties sees it.</summary>
/// <param name="Rule">Of the first task that stands; term and sources are the same for all. Null before the commit.</param>
public sealed record PartyDeskView(ActingParty Acting, DrawRule? Rule, StandingValues Values, DateTimeOffset Now)
{
    public Ceremony Ceremony => Acting.Ceremony;

    public string Party => Acting.Code.Party;

    public DateTimeOffset? CommittedAt => Acting.Code.CommittedAt;

    public DateTimeOffset? OpenedAt => Acting.Code.OpenedAt;

    public IReadOnlyList<BatchTask> Tasks => Acting.Tasks;

    public IReadOnlyList<BatchTask> ToCommit => CommittedAt is null ? In(AttemptPhase.Frozen) : [];

    /// <summary>Nothing is opened before every witnessed value stands.</summary>
    public IReadOnlyList<BatchTask> ToOpen =>
        OpenedAt is null && CommittedAt is not null && Now <= Rule?.RevealBy && !WaitsForWitnessed ? In(AttemptPhase.Committed) : [];

    public bool WaitsForWitnessed => Rule?.Sources.Any(source => source.IsWitnessed && Values.ConfirmedOf(source.Name) is null) is true;

    private IReadOnlyList<DrawAttempt> Waiting => [.. In(AttemptPhase.Committed).Select(task => task.Attempt)];

    private bool AnyOpened => Waiting.Any(attempt => attempt.Parties.Any(party => party.Nonce is not null));

    public IEnumerable<PublicSource> Sources(bool witnessed) => Rule?.Sources.Where(source => source.IsWitnessed == witnessed) ?? [];

    /// <summary>What this party can say of a source now.</summary>
    public IReadOnlyList<ValueForm> CanSay(PublicSource source) =>
        Waiting.Count == 0 ? [] : [.. Enum.GetValues<ValueForm>().Where(form => IsOpenTo(source, form))];

    /// <summary>What another body has said of a source and this party can confirm.</summary>
    public IReadOnlyList<CeremonyValue> CanConfirm(PublicSource source)
    {
        var ofOthers = Values.Waiting.Where(value => value.Source == source.Name && value.Entered.Body != Acting.Body);
        return [.. ofOthers.Where(value => Fits(source, value.Form))];
    }

    /// <summary>What this party has said and nobody has confirmed.</summary>
    public IReadOnlyList<CeremonyValue> Own(PublicSource source) =>
        [.. Values.Waiting.Where(value => value.Source == source.Name && value.Entered.Party == Party)];

    public bool CanWithdraw => Waiting.Count > 0 && !AnyOpened;

    private bool IsOpenTo(PublicSource source, ValueForm form) =>
        Fits(source, form) && Own(source).All(value => value.Form != form);

    private bool Fits(PublicSource source, ValueForm form) =>
        Waiting.Count > 0 && ValueTerms.Of(Rule!, source, form, Values, Waiting, Now) is null;

    private IReadOnlyList<BatchTask> In(AttemptPhase phase) => [.. Tasks.Where(task => task.Attempt.Phase == phase)];
}
