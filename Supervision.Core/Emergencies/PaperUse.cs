using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Emergencies;

/// <summary>用号: a reserved number that may be used for a check made at a moment of an outage.</summary>
/// <param name="Due">Last day on which it is to be entered; null where the office has adopted no term.</param>
public sealed record PaperUse(string Number, PaperRangeId Range, SystemOutageId Outage, DateTimeOffset MadeAt, DateOnly? Due)
{
    /// <param name="ranges">What was reserved with the number's prefix.</param>
    /// <param name="outages">What was stated so far.</param>
    public static Result<PaperUse> Of(
        DepartmentCode department, string number, DateTimeOffset madeAt, IReadOnlyList<PaperRange> ranges, IReadOnlyList<SystemOutage> outages, EmergencyTerm? term)
    {
        if (ranges.FirstOrDefault(range => range.Department == department && range.Holds(number)) is not { } range)
        {
            return BackfillProblems.NotReserved(number);
        }

        if (range.Reserved.At > madeAt)
        {
            return BackfillProblems.ReservedLater(number, range.Reserved.At);
        }

        if (outages.Where(outage => outage.Covers(department, madeAt)).MinBy(outage => outage.Until) is not { } outage)
        {
            return BackfillProblems.NoOutage(madeAt);
        }

        return new PaperUse(number, range.Id, outage.Id, madeAt, term?.LastDay(OfficeClock.DayOf(outage.Until)));
    }
}
