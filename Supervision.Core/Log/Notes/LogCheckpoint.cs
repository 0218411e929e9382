using Supervision.Core.Log.Tree;

namespace Supervision.Core.Log.Notes;

/// <summary>A checkpoint as it was signed and stored. None is ever altered, and no later one contradicts it.</summary>
public sealed record LogCheckpoint
{
    private const int ShortLength = 32;

    /// <summary>How many entries it vouches for: those before this index.</summary>
    public required long Size { get; init; }

    public required TreeHash Root { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What papers print: the size, and half of the root in groups of four.</summary>
    public string Short => $"{Size}条，{ShortRoot}";

    public string ShortRoot => string.Join(' ', Root.ToString()[..ShortLength].Chunk(4).Select(group => new string(group)));

    public bool Covers(long index) => index < Size;
}
