using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Vocabulary;

/// <summary>是非认定: what an officer finds to be so or not.</summary>
public sealed record YesNoFact(string Name, string Label, string Question) : Fact(Name, Label, Question)
{
    public override FactPlace Place => FactPlace.Findings;

    internal override Shape Shape => Shape.YesNo;

    public override string? Of(Act act) => act.Findings.TryGetValue(Name, out var found) ? YesNoText.Of(found) : null;

    public override Act On(Act act, string? written)
    {
        var findings = new Dictionary<string, bool>(act.Findings, StringComparer.Ordinal);
        findings.Remove(Name);

        if (YesNoText.Read(written) is { } found)
        {
            findings.Add(Name, found);
        }

        return act with { Findings = findings };
    }

    public override bool CanRead(string written) => YesNoText.Read(written) is not null;

    public override string Said(string written) => YesNoText.Said(YesNoText.Read(written));
}
