using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>名录中的一行: one target's line, its salt, the proof that it stands in the frame, and its ticket. Nothing of any other target.</summary>
/// <param name="Index">Place in the frame, from 0.</param>
/// <param name="Siblings">Hashes of the inclusion proof, from leaf to root.</param>
public sealed record FrameLine(string Target, string Stratum, string Salt, int Index, int Size, IReadOnlyList<string> Siblings, string Ticket)
{
    /// <summary>The root to which the proof leads; the line stands in the frame exactly when it is the committed one.</summary>
    public string Root => FrameTree.RootOf(DrawText.Leaf(Target, Stratum, Salt), Index, Size, Siblings);

    public static FrameLine Of(Frame frame, string frameKey, int index, DrawReveal reveal)
    {
        var target = frame.Target(index);
        var salt = DrawText.Salt(frameKey, target);
        return new(target, frame.Stratum(index), salt, index, frame.Count, FrameTree.Proof(frame, frameKey, index),
            DrawText.TargetTicket(DrawText.TargetSeed(DrawText.Master(reveal)), salt));
    }
}
