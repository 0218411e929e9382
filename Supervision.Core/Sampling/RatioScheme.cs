using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Sampling;

/// <summary>
/// 抽查比例方案: one version of the ratios by which a department draws, from a day on. Drafted by one person, adopted by the head after the effect on the
/// plan was shown; what was adopted is never changed, a new version follows it.
/// </summary>
public sealed class RatioScheme
{
    public const int ReasonMaxLength = 500;

    private RatioScheme()
    {
    }

    public required RatioSchemeId Id { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>Counts from 1 within the department.</summary>
    public required int Number { get; init; }

    /// <summary>The first day on which names are frozen by it.</summary>
    public required DateOnly From { get; init; }

    public required IReadOnlyList<TierRatio> Ratios { get; init; }

    public required string ReserveShare { get; init; }

    /// <summary>See <see cref="RatioTable.UndisturbedShare"/>.</summary>
    public string? UndisturbedShare { get; init; }

    /// <summary>Why, and on what it rests.</summary>
    public required string Reason { get; init; }

    public required Signed Drafted { get; init; }

    public Signed? Adopted { get; private set; }

    /// <summary>What the head was shown before he adopted it, in words.</summary>
    public string? Effect { get; private set; }

    public uint RowVersion { get; private set; }

    public string Named => $"{Department}-{Number}";

    public static Result<RatioScheme> Draft(RatioSchemeId id, int number, DateOnly from, RatioTable table, string reason, Signed drafted)
    {
        var today = OfficeClock.DayOf(drafted.At);
        var hasReason = !string.IsNullOrWhiteSpace(reason) && reason.Length <= ReasonMaxLength;
        var isInTime = from >= today && from <= today.AddYears(2);

        if (Problem.All(
                isInTime ? null : RatioProblems.FromWrong(today), RatioRules.Check(table), hasReason ? null : RatioProblems.WithoutReason()) is { } wrong)
        {
            return wrong;
        }

        return new RatioScheme
        {
            Id = id,
            Department = drafted.By.Department,
            Number = number,
            From = from,
            Ratios = table.Ratios,
            ReserveShare = table.ReserveShare,
            UndisturbedShare = table.UndisturbedShare,
            Reason = reason,
            Drafted = drafted,
        };
    }

    /// <summary>Whether names frozen at that moment are drawn by it, if no later version is.</summary>
    public bool HoldsAt(DateTimeOffset frozen) => Adopted is { } adopted && adopted.At <= frozen && From <= OfficeClock.DayOf(frozen);

    public RatioTable Table => new(Named, "本部门采用", ReserveShare, Reason, Ratios) { UndisturbedShare = UndisturbedShare };

    /// <summary>The head adopts it, not he who drafted it, and before its first day is over.</summary>
    public Result<Done> Adopt(string effect, Signed adopted)
    {
        if (adopted.By.IsSamePersonAs(Drafted.By))
        {
            return RatioProblems.AdoptsOwn(this);
        }

        if (Adopted is not null)
        {
            return RatioProblems.AlreadyAdopted(this);
        }

        if (From < OfficeClock.DayOf(adopted.At))
        {
            return RatioProblems.TooLate(this);
        }

        (Effect, Adopted) = (effect, adopted);
        return default(Done);
    }
}
