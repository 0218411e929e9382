using Supervision.Core.Log.Audit;

namespace Supervision.Api.Log;

/// <summary>Where one of the two logs stands: its last line, how many there are, and the digest of all of them.</summary>
public sealed record TrailSum(long Number, long Entries, string Digest)
{
    public static readonly TrailSum Empty = new(0, 0, AuditEntry.Genesis);
}
