namespace Supervision.Api.Registers;

/// <summary>Tells whoever waits how far an import is, a few times a second.</summary>
internal sealed class ImportWatch(TimeProvider clock, IProgress<ImportProgress>? progress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _told;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    public void Reading(long rows, double share)
    {
        if (progress is not null && Elapsed - _told is var since && since >= Pause)
        {
            _told = Elapsed;
            progress.Report(new(rows, share, false, _told));
        }
    }

    public void Writing(long rows) => progress?.Report(new(rows, 1, true, Elapsed));
}
