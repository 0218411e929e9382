using Supervision.Core.Exemptions;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// A fact: one line of what was found about the party, as it is held against one act. Lines are numbered in the order of the register.
internal abstract class Record(ActFacts of, int number)
{
    public ActFacts Of => of;

    public int Number => number;
}

// 以往记录; an act of the same case counts as one if it had been found when this one began.
internal sealed class EarlierRecord(ActFacts of, int number, RegisterEvent told, Act? ofThisCase = null) : Record(of, number)
{
    public RegisterEventKind Kind => told.Kind;

    public DateOnly? Discovered => told.Discovered;

    public string? Organ => told.Organ;

    public string? Domain => told.Domain;

    public string? System => told.System;

    public bool IsOfThisCase => ofThisCase is not null;

    public DateOnly? FoundInThisCase => ofThisCase?.Order?.Issued ?? ofThisCase?.Discovered;

    public bool IsOfTheParty => told.Subject is null || told.Subject == Of.Inquiry.Asked.Party.Id;

    public string OwnOrgan => Of.Inquiry.Asked.Organ.Code;

    public string OwnDomain => Of.Inquiry.Asked.Organ.Domain;

    public bool IsSameProvince => Begins(2);

    public bool IsSameCity => Begins(4);

    public bool IsSame(string sameness) => Of.Inquiry.IsSame(told, sameness);

    // The day by which it counts: the first of these that is known.
    public DateOnly? Day(string prior) => prior switch
    {
        "发现" or "披露" => told.Discovered ?? told.Decided ?? told.Occurred,
        "处罚" or "处理决定" => told.Decided ?? told.Discovered ?? told.Occurred,
        _ => told.Occurred ?? told.Discovered ?? told.Decided,
    };

    // The corresponding day, to which a look-back of this length reaches.
    public DateOnly? After(string prior, Period length) => Day(prior) is { } day ? Deadline.After(day, length) : null;

    public static IEnumerable<Record> About(ActFacts act)
    {
        var asked = act.Inquiry.Asked;
        var number = 0;

        foreach (var told in asked.Register?.Events ?? [])
        {
            yield return new EarlierRecord(act, number++, told);
        }

        foreach (var other in asked.Acts.Where(other => other.Id != act.Inquiry.Act.Id))
        {
            yield return new EarlierRecord(act, number++, FirstOffenceCondition.AsRecord(other, asked.Organ), other);
        }
    }

    // By the first digits of the code of the organ.
    private bool Begins(int digits) =>
        Organ is { } organ && organ.Length >= digits && OwnOrgan.Length >= digits && organ.AsSpan(0, digits).SequenceEqual(OwnOrgan.AsSpan(0, digits));
}

// 严重失信名单 and other lists that name the party.
internal sealed class Listing(ActFacts of, int number, ListEntry entry) : Record(of, number)
{
    public string Name => entry.Name;

    public DateOnly From => entry.From;

    public DateOnly? To => entry.To;

    public static IEnumerable<Record> About(ActFacts act) =>
        (act.Inquiry.Asked.Register?.Lists ?? []).Select((entry, number) => new Listing(act, number, entry));
}
