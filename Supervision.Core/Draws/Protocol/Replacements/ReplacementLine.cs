using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Replacements;

/// <summary>替换: one line of replacements.csv; a drawn target gives way to its reserve, or an inspector to a substitute.</summary>
/// <param name="Seq">From 1, in the order of the log.</param>
/// <param name="Team">Empty when a target is replaced.</param>
/// <param name="Slot">0 when a target is replaced.</param>
/// <param name="Out">The target or inspector that goes; empty when a place that stood empty is tried again.</param>
/// <param name="In">Who comes instead; empty when the place stays empty.</param>
/// <param name="Load">c of the team after this entry; 0 when a target is replaced.</param>
/// <param name="Reason">A code of the table that was committed with the rule.</param>
public sealed record ReplacementLine(int Seq, string Target, string Team, int Slot, string Out, string In, string Ticket, int Load, string Reason)
{
    public bool OfTarget => Team.Length == 0;

    public override string ToString()
    {
        var slot = OfTarget ? "" : Slot.ToString(CultureInfo.InvariantCulture);
        var load = OfTarget ? "" : Load.ToString(CultureInfo.InvariantCulture);

        return string.Create(CultureInfo.InvariantCulture, $"{Seq},{Target},{Team},{slot},{Out},{In},{Ticket},{load},{Reason}");
    }

    /// <summary>What the log keeps of it. The salt keeps outsiders from trying out who goes where before the visit.</summary>
    public string Digest(DrawRule rule, string frameKey) => Primitives.Digest.Of($"{Salt(rule, frameKey)}:{this}");

    /// <summary>
    /// A salt of its own, so that the line can be shown to its target alone; in draws whose rule does not commit who its people are, the
    /// salt of the target.
    /// </summary>
    public string Salt(DrawRule rule, string frameKey) => PeopleCommitment.Of(rule) is null
        ? DrawText.Salt(frameKey, Target)
        : DrawText.ReplacementSalt(frameKey, Seq);
}
