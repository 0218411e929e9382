using Supervision.Core.Plans;
using Supervision.Core.Primitives;

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

    /// <summary>Everything in it that is missing, too short or too long.</summary>
    /// <param name="items">How many.</param>
    /// <param name="choice">Null: not chosen yet, which is told by whoever asks for it.</param>
    public static IEnumerable<Problem> Faults(string reason, string place, int items, OfficerChoice? choice, string because)
    {
        if (reason.Length is < ReasonMinLength or > ReasonMaxLength)
        {
            yield return EmergencyProblems.ReasonTooShort(reason.Length);
        }

        if (place.Length is 0 or > PlaceMaxLength)
        {
            yield return EmergencyProblems.NoPlace();
        }

        if (items is 0 or > MostItems)
        {
            yield return EmergencyProblems.NoItems();
        }

        if (choice is { } chosen && because.Length is < ChosenMinLength or > ChosenMaxLength)
        {
            yield return EmergencyProblems.ChosenWithoutReason(chosen);
        }
    }
}
