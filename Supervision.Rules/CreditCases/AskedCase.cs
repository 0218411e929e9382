using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.CreditCases;

// One document of a case file: where it stands, what is asked, and what its writer expects.
internal sealed record AskedCase(RuleNode Root, CaseExpectation Expectation)
{
    public string? Refused => Root.Given("refused")?.Text;

    public string Name => Root.Given("case")?.Text ?? $"第{Root.Line}行";

    public IReadOnlyList<string> Differences(Result<Told> answer)
    {
        if (!answer.Succeeded(out var told, out var problem))
        {
            return Refused == problem.Code ? [] : [problem.Message];
        }

        return Refused is null ? [.. Expectation.DifferencesFrom(told.All)] : [$"应当以 {Refused} 拒绝，实际有回答"];
    }
}
