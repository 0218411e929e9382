using System.Text.Json;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;

namespace Supervision.Api.Cases;

/// <summary>建议的变化: what was filled in otherwise than the time before, and whether the answer is another.</summary>
/// <param name="Facts">One line for each fact.</param>
/// <param name="AnswerChanged">In result or reasons, or in what the papers print.</param>
public sealed record ProposalChange(IReadOnlyList<string> Facts, bool AnswerChanged, bool RulesChanged)
{
    public bool IsNone => Facts.Count == 0 && !AnswerChanged && !RulesChanged;

    public static ProposalChange Between(ProposalText before, ProposalText after) =>
        new([.. CaseFacts.Changes(before.Asked, after.Asked)], Said(before.Decision) != Said(after.Decision), before.Rulebook != after.Rulebook);

    // The steps repeat the facts, and the day of the comparison is another every day; neither is an answer.
    private static string Said(ExemptionDecision decision) => JsonSerializer.Serialize(
        decision.Acts.Select(answer => answer with { Trace = [], Versions = [.. answer.Versions.Select(one => one with { On = default })] }), Jsonb.Options);
}

/// <summary>A proposal, read back from its texts.</summary>
public sealed record ProposalText(ExemptionCase Asked, ExemptionDecision Decision, string Rulebook)
{
    public static ProposalText Of(MadeProposal made) => Of(made.File, made.Answer, made.Rulebook);

    public static ProposalText Of(CaseProposal made) => Of(made.File, made.Answer, made.Rulebook);

    private static ProposalText Of(string file, string answer, string rulebook) =>
        new(JsonSerializer.Deserialize<ExemptionCase>(file, Jsonb.Options)!, JsonSerializer.Deserialize<ExemptionDecision>(answer, Jsonb.Options)!, rulebook);
}
