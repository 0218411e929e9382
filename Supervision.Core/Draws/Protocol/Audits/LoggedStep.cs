using System.Globalization;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>One entry of log.json, read.</summary>
/// <param name="Text">The line of JSON that is hashed.</param>
internal sealed record LoggedStep(long Index, DateTimeOffset At, LoggedEntry Entry, string Text)
{
    private const string RecordMember = ",\"record\":";

    /// <summary>The bytes of the record alone, as they stand in the entry.</summary>
    public string RecordText => Text[(Text.IndexOf(RecordMember, StringComparison.Ordinal) + RecordMember.Length)..^1];

    public bool Is(LogKind kind) => Entry.Kind == kind.Code();

    public bool IsOf(DrawRule rule, LogKind kind) =>
        Is(kind) && Entry.Object == rule.Task && Entry.Attempt == rule.Attempt.ToString(CultureInfo.InvariantCulture);

    public static Result<LoggedStep> Read(LogProof proof) => StrictJson.Read($"{LogProofs.FileName}第{proof.Index}条", proof.Entry, json =>
    {
        var entry = LoggedEntry.Of(json);
        return new LoggedStep(proof.Index, StrictJson.TimeIn(entry.At, "at"), entry, proof.Entry);
    });
}
