using Supervision.Publisher.Settings;

namespace Supervision.Publisher.Hosting;

/// <summary>What the publisher can be asked to do.</summary>
internal enum PublisherWork { Run, Once, Play }

internal static class PublisherWords
{
    /// <summary>The work and the settings these words ask for, or null when they cannot be read.</summary>
    public static (PublisherWork Work, PublisherSettings Settings)? Read(string[] words)
    {
        var (work, rest) = words switch
        {
            ["run", .. var after] => (PublisherWork.Run, after),
            ["once", .. var after] => (PublisherWork.Once, after),
            ["receiver", "play", .. var after] => (PublisherWork.Play, after),
            _ => (PublisherWork.Run, null as string[]),
        };

        return rest is not null && PublisherSettings.Read(rest) is { } settings ? (work, settings) : null;
    }
}
