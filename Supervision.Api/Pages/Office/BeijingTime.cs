using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office;

/// <summary>Times typed into forms are Beijing time, whatever the browser thinks.</summary>
internal static class BeijingTime
{
    // A time before the first one that can be said in UTC was not typed at all.
    public static DateTimeOffset Of(DateTime typed) => typed < DateTime.MinValue + OfficeClock.Offset
        ? DateTimeOffset.MinValue
        : new(DateTime.SpecifyKind(typed, DateTimeKind.Unspecified), OfficeClock.Offset);
}
