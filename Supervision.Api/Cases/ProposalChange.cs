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

    public static ProposalChange Between(MadeProposal before, MadeProposal after) => Between(before, after.Question, after.Decision, after.Rulebook);

    public static ProposalChange Between(MadeProposal before, CaseProposal after) => Between(before, after.Question, after.Decision, after.Rulebook);

    private static ProposalChange Between(MadeProposal before, ExemptionCase question, ExemptionDecision decision, string rulebook) =>
        new([.. CaseFacts.Changes(before.Question, question)], Said(before.Decision) != Said(decision), before.Rulebook != rulebook);

    // The steps repeat the facts, and the day of the comparison is another every day; neither is an answer.
    private static string Said(ExemptionDecision decision) => JsonSerializer.Serialize(
        decision.Acts.Select(answer => answer with { Trace = [], Versions = [.. answer.Versions.Select(one => one with { On = default })] }), Jsonb.Options);
}
