using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>What the log says of an act of a party in one attempt: written at the act, and made again when the log is held against the rows.</summary>
internal static class PartyRecords
{
    /// <param name="value">Confirmed.</param>
    public static IAttemptRecord Of(int attempt, SourceKind kind, CeremonyValue value)
    {
        var (by, confirmedBy) = (value.Entered.Body, value.Confirmed!.Body);

        return value.Form switch
        {
            ValueForm.Absent => new DrawValueAbsentRecord(attempt, value.Source, by, confirmedBy),
            ValueForm.Fallback => new DrawValueRecord(
                attempt, value.Source + SourceValue.FallbackMark, SourceKind.Recorded.Code(), value.Value!, by, confirmedBy),
            _ => new DrawValueRecord(attempt, value.Source, kind.Code(), value.Value!, by, confirmedBy),
        };
    }

    public static DrawOpenedRecord Of(int attempt, string party, string body, string nonce) => new(attempt, party, body, Digest.Of(nonce));
}
