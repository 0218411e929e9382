using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>
/// 仪式核对: the order, the bodies and the confirmations of a ceremony (draw-protocol, section 2, phase 3). Values that were witnessed stand
/// before any nonce is opened, values that are looked up come after all of them, and each was confirmed by a second body.
/// </summary>
/// <param name="Reveal">What was opened and told in the end.</param>
internal sealed record CeremonyCheck(DrawRule Rule, DrawReveal Reveal, CeremonyDigests Digests, IReadOnlyList<CeremonyStep> Steps)
{
    private static readonly string[] First = [CeremonyStep.Frozen, CeremonyStep.Committed];
    private static readonly string[] ByParties = [CeremonyStep.Value, CeremonyStep.Absent, CeremonyStep.Opened];
    private static readonly string[] Last = [CeremonyStep.Revealed, CeremonyStep.Drawn, CeremonyStep.Locked];

    public Problem? Find() =>
        CheckOrder() ?? CheckDigests() ?? CheckOpenings() ?? CheckAbsences() ?? CheckValues();

    /// <summary>Frozen, committed, then what the parties do, then revealed, drawn and, once it is locked, locked.</summary>
    private Problem? CheckOrder()
    {
        for (var i = 1; i < Steps.Count; i++)
        {
            if (Steps[i].Index <= Steps[i - 1].Index || Steps[i].At < Steps[i - 1].At)
            {
                return CeremonyFileProblems.Order(i + 1);
            }
        }

        var middle = Steps.Skip(First.Length).TakeWhile(step => ByParties.Contains(step.Step)).Count();
        var end = Steps.Skip(First.Length + middle).Select(step => step.Step).ToList();
        var begins = Steps.Take(First.Length).Select(step => step.Step).SequenceEqual(First);
        var ends = end.Count >= Last.Length - 1 && end.SequenceEqual(Last.Take(end.Count));

        if (!begins || !ends)
        {
            return CeremonyFileProblems.Phases();
        }

        return Steps[1].At < Rule.RevealBy ? null : CeremonyFileProblems.Late(Steps[1], Rule.RevealBy);
    }

    private Problem? CheckDigests()
    {
        foreach (var step in Steps)
        {
            if (Digests.Of(step.Step) is { } expected && step.Digest != expected)
            {
                return CeremonyFileProblems.Digest(step);
            }
        }

        return null;
    }

    private Problem? CheckOpenings()
    {
        foreach (var party in Rule.Parties)
        {
            var opened = Steps.Where(step => step.Step == CeremonyStep.Opened && step.Party == party.Party).ToList();
            var nonce = Reveal.Parties.Single(known => known.Party == party.Party).Nonce;

            if (opened is not [var own] || own.Body != party.Body)
            {
                return CeremonyFileProblems.NotOpenedOnce(party.Party);
            }

            if (own.Digest != Digest.Of(nonce))
            {
                return CeremonyFileProblems.Digest(own);
            }

            if (own.At > Rule.RevealBy)
            {
                return CeremonyFileProblems.Late(own, Rule.RevealBy);
            }
        }

        var count = Steps.Count(step => step.Step == CeremonyStep.Opened);
        return count == Rule.Parties.Count ? null : CeremonyFileProblems.Phases();
    }

    private Problem? CheckAbsences()
    {
        foreach (var step in Steps.Where(step => step.Step == CeremonyStep.Absent))
        {
            var source = Rule.Sources.FirstOrDefault(known => known.Name == step.Source);

            if (source is null || source.IsWitnessed)
            {
                return CeremonyFileProblems.SourceUnknown(step);
            }

            if (CheckBodies(step) is { } wrong)
            {
                return wrong;
            }

            if (!Rule.IsOutside(step.Body!) && !Rule.IsOutside(step.ConfirmedBy!))
            {
                return CeremonyFileProblems.AbsentWithoutOutsider(source.Name);
            }

            if (step.At < source.Due + Rule.GraceOfSources)
            {
                return CeremonyFileProblems.AbsentTooEarly(source.Name, source.Due + Rule.GraceOfSources);
            }
        }

        return null;
    }

    private Problem? CheckValues()
    {
        var told = Steps.Where(step => step.Step == CeremonyStep.Value).ToList();

        for (var i = 0; i < Rule.Sources.Count; i++)
        {
            var (source, value) = (Rule.Sources[i], Reveal.Sources[i]);
            var own = told.Where(step => step.Source is { } name && IsOf(name, source)).ToList();

            if (own is not [var step])
            {
                return CeremonyFileProblems.NotConfirmedOnce(source.Name);
            }

            if (step.Source != value.Name || step.Kind != (source.Kind ?? SourceKind.Recorded).Code() || step.Digest != Digest.Of(value.Value))
            {
                return CeremonyFileProblems.ValueDiffers(source.Name);
            }

            if ((CheckBodies(step) ?? CheckTime(source, step)) is { } wrong)
            {
                return wrong;
            }
        }

        return told.Count == Rule.Sources.Count ? null : CeremonyFileProblems.Phases();
    }

    private static bool IsOf(string name, PublicSource source) => name == source.Name || name == source.Name + SourceValue.FallbackMark;

    /// <summary>Entered by a party of the rule with the code of its body, and confirmed by another body of the rule.</summary>
    private Problem? CheckBodies(CeremonyStep step)
    {
        if (!Rule.Parties.Any(party => party.Party == step.Party && party.Body == step.Body))
        {
            return CeremonyFileProblems.BodyUnknown(step);
        }

        if (step.ConfirmedBy is not { } second || Rule.Parties.All(party => party.Body != second))
        {
            return CeremonyFileProblems.ConfirmationMissing(step);
        }

        return second == step.Body ? CeremonyFileProblems.SameBodyTwice(step) : null;
    }

    private Problem? CheckTime(PublicSource source, CeremonyStep step) =>
        source.IsWitnessed ? CheckWitnessed(source, step) : CheckRecorded(source, step);

    private Problem? CheckWitnessed(PublicSource source, CeremonyStep step)
    {
        if (step.IsFallback)
        {
            return CeremonyFileProblems.ValueDiffers(source.Name);
        }

        if (Steps.First(other => other.Step == CeremonyStep.Opened).Index < step.Index)
        {
            return CeremonyFileProblems.WitnessedAfterOpening(source.Name);
        }

        return step.At <= source.Due ? null : CeremonyFileProblems.Late(step, source.Due);
    }

    private Problem? CheckRecorded(PublicSource source, CeremonyStep step)
    {
        if (Steps.Last(other => other.Step == CeremonyStep.Opened).Index > step.Index || step.At < source.Due)
        {
            return CeremonyFileProblems.RecordedBeforeDue(source.Name);
        }

        var absent = Steps.FirstOrDefault(other => other.Step == CeremonyStep.Absent && other.Source == source.Name);

        if (step.IsFallback != absent is not null || absent?.Index > step.Index)
        {
            return CeremonyFileProblems.FallbackWithoutStatement(source.Name);
        }

        return source.LastMoment(Rule.GraceOfSources) is { } last && step.At > last ? CeremonyFileProblems.Late(step, last) : null;
    }
}

/// <summary>What the office's own steps must say by the files of the bundle.</summary>
internal sealed record CeremonyDigests(string FrameRoot, string Commit, string Reveal, string Result)
{
    public string? Of(string step) => step switch
    {
        CeremonyStep.Frozen => FrameRoot,
        CeremonyStep.Committed => Commit,
        CeremonyStep.Revealed => Reveal,
        CeremonyStep.Drawn or CeremonyStep.Locked => Result,
        _ => null,
    };
}
