using Supervision.Core.Emergencies;
using Supervision.Core.Plans;

namespace Supervision.Api.Emergencies;

/// <summary>紧急检查所填: what an officer writes when he begins; what is null was not chosen.</summary>
/// <param name="Target">统一社会信用代码, as typed.</param>
/// <param name="Other">Number of the other officer in the register.</param>
public sealed record EmergencyInput(
    string Target, TemporaryGround? Ground, string Reason, string Place, IReadOnlyList<string> Items, string Other, OfficerChoice? Choice, string ChosenBecause)
{
    /// <summary>补录: number of the paper on which it was made; null, made here and now.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>When it began, as the paper has it.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    public bool IsOnPaper => PaperNumber is not null || MadeAt is not null;
}
