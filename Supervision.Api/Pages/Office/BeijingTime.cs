namespace Supervision.Api.Pages.Office;

/// <summary>Times typed into forms are Beijing time, whatever the browser thinks.</summary>
internal static class BeijingTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    // A time before the first one that can be said in UTC was not typed at all.
    public static DateTimeOffset Of(DateTime typed) => typed < DateTime.MinValue + Offset ? DateTimeOffset.MinValue : new(DateTime.SpecifyKind(typed, DateTimeKind.Unspecified), Offset);
}
