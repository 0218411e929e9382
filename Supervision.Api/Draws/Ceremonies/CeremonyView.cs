using System.Globalization;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A ceremony with everything that may be shown of it now.</summary>
/// <param name="Rule">The rule of the first task that has one: term and sources are the same for all.</param>
/// <param name="Values">What parties have entered and confirmed.</param>
/// <param name="Drawn">How many targets were drawn, by attempt.</param>
public sealed record CeremonyView(
    Ceremony Ceremony, string Department, IReadOnlyList<BatchTask> Tasks, IReadOnlyList<PartyState> Parties, DrawRule? Rule, StandingValues Values,
    IReadOnlyDictionary<AttemptId, int> Drawn, DateTimeOffset Now)
{
    private IEnumerable<AttemptPhase> Standing => Tasks.Select(task => task.Attempt.Phase).Where(phase => phase is not AttemptPhase.Voided);

    /// <summary>The phase of the task that is furthest behind; void when none stands any more.</summary>
    public AttemptPhase Phase => Standing.Any() ? Standing.Min() : AttemptPhase.Voided;

    public IEnumerable<BatchTask> Voided => Tasks.Where(task => task.Attempt.Voided is not null);

    public bool AllCommitted => Parties.All(party => party.CommittedAt is not null);

    public bool AllOpened => Parties.All(party => party.OpenedAt is not null);

    public bool CanCommit => Phase is AttemptPhase.Frozen && AllCommitted;

    public bool WaitsForCommitments => Phase is AttemptPhase.Frozen && !AllCommitted;

    public bool CanDraw => Phase is AttemptPhase.Revealed;

    public bool CanLock => Phase is AttemptPhase.Drawn;

    /// <summary>A party has missed the term; the attempt is void as soon as it is looked at.</summary>
    public bool IsOverdue => CommittedPhase && !AllOpened && Now > Rule?.RevealBy;

    private string Left => (Rule!.RevealBy - Now).TotalMinutes switch
    {
        var minutes and <= 120 => string.Create(CultureInfo.InvariantCulture, $"还有 {Math.Ceiling(minutes)} 分钟"),
        var minutes => string.Create(CultureInfo.InvariantCulture, $"还有 {Math.Floor(minutes / 60)} 小时"),
    };

    public bool CommittedPhase => Phase is AttemptPhase.Committed;

    /// <summary>A witnessed value comes before any nonce.</summary>
    private bool WaitsForWitnessed => Rule!.Sources.Any(source => source.IsWitnessed && Values.ConfirmedOf(source.Name) is null);

    /// <summary>How far a public value has come, and through whom.</summary>
    public string StateOf(PublicSource source)
    {
        if (Values.ConfirmedOf(source.Name) is { } stands)
        {
            var how = stands.Form is ValueForm.Fallback ? "替代办法的数值" : "数值";
            return $"✓ {how} {stands.Value}，“{stands.Entered.Party}”登记，“{stands.Confirmed!.Party}”确认";
        }

        var waiting = Values.Waiting.Where(value => value.Source == source.Name).Select(value => $"“{value.Entered.Party}”").ToList();

        if (waiting.Count > 0)
        {
            return $"{string.Join('、', waiting)}已登记，等待另一个单位确认";
        }

        return Values.IsSaidAbsent(source.Name) ? "两个单位声明没有产生，等待登记替代办法的数值" : "等待登记";
    }

    /// <summary>What the room is waiting for, in one sentence.</summary>
    public string Words => Phase switch
    {
        AttemptPhase.Frozen => AllCommitted ? "各参与方都已登记承诺，等待公布抽取规则。" : "等待各参与方登记承诺。",
        AttemptPhase.Committed when IsOverdue => "揭示期限已过。",
        AttemptPhase.Committed when WaitsForWitnessed => "规则已公布，等待登记确认现场产生的数值。",
        AttemptPhase.Committed => AllOpened ? "随机数都已揭示，等待公开数值产生、登记和确认。" : $"规则已公布，等待各参与方揭示，{Left}。",
        AttemptPhase.Revealed => "种子已经确定，结果由数据算出。",
        AttemptPhase.Drawn => "已经抽取，等待锁定。",
        AttemptPhase.Locked => "抽取完成。",
        _ => "本次仪式的抽取已作废。",
    };
}
