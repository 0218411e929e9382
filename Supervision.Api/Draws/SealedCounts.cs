using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Core.Draws;
using Supervision.Core.Plans;

namespace Supervision.Api.Draws;

/// <summary>What may be counted of a draw whose targets are not public: sums over all strata, and the digests logged at the draw.</summary>
internal static class SealedCounts
{
    public const string FileName = "counts.json";

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DrawAttempt attempt, DrawRule rule)
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("task", rule.Task);
            json.WriteNumber("attempt", rule.Attempt);
            json.WriteNumber("frameSize", attempt.FrameSize);
            json.WriteNumber("drawn", rule.Strata.Sum(stratum => stratum.Quota));
            json.WriteNumber("reserve", rule.Strata.Sum(stratum => Math.Min(stratum.Reserve, stratum.Size - stratum.Quota)));
            json.WriteString("resultDigest", attempt.ResultDigest);
            json.WriteString("assignmentDigest", attempt.AssignmentDigest);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
