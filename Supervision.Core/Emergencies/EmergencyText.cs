using Supervision.Core.Plans;

namespace Supervision.Core.Emergencies;

/// <summary>紧急检查的事由: what is written when the visit begins, and stays.</summary>
/// <param name="Items">Codes of the items that are looked at.</param>
/// <param name="ChosenBecause">Which draw, or why these two are the nearest.</param>
public sealed record EmergencyText(
    TemporaryGround Ground, string Reason, string Place, IReadOnlyList<string> Items, OfficerChoice Choice, string ChosenBecause)
{
    public const int ReasonMinLength = 10;
    public const int ReasonMaxLength = 1000;
    public const int PlaceMaxLength = 200;
    public const int ChosenMinLength = 5;
    public const int ChosenMaxLength = 500;
    public const int MostItems = 30;
}
