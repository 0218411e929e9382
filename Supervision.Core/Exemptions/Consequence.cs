namespace Supervision.Core.Exemptions;

/// <summary>查明后的结果: if the answer is this, these outcomes remain possible.</summary>
public sealed record Consequence(string Answer, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>In one word.</summary>
    public string Word()
    {
        if (Outcomes.Select(outcome => outcome.Word()).Distinct().ToList() is [var only])
        {
            return only;
        }

        return Outcomes.All(outcome => outcome.Exempts()) ? "不予处罚" : "再查";
    }
}
