using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>counts.json: sums over all strata of a sealed draw, and the digests logged at the draw.</summary>
public sealed record DrawCounts(string Task, int Attempt, int FrameSize, int Drawn, int Reserve, string ResultDigest, string AssignmentDigest)
{
    public const string FileName = "counts.json";

    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static DrawCounts Of(DrawRule rule, string resultDigest, string assignmentDigest) => new(
        rule.Task, rule.Attempt, rule.Strata.Sum(stratum => stratum.Size), rule.Strata.Sum(stratum => stratum.Quota),
        rule.Strata.Sum(stratum => Math.Min(stratum.Reserve, stratum.Size - stratum.Quota)), resultDigest, assignmentDigest);

    public string Write()
    {
        using var stream = new MemoryStream();

        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("task", Task);
            json.WriteNumber("attempt", Attempt);
            json.WriteNumber("frameSize", FrameSize);
            json.WriteNumber("drawn", Drawn);
            json.WriteNumber("reserve", Reserve);
            json.WriteString("resultDigest", ResultDigest);
            json.WriteString("assignmentDigest", AssignmentDigest);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static Result<DrawCounts> Read(string text) => StrictJson.Read(FileName, text, root => new DrawCounts(
        StrictJson.TextOf(root, "task"), StrictJson.IntegerOf(root, "attempt", 1), StrictJson.IntegerOf(root, "frameSize", 0),
        StrictJson.IntegerOf(root, "drawn", 0), StrictJson.IntegerOf(root, "reserve", 0),
        StrictJson.HashOf(root, "resultDigest"), StrictJson.HashOf(root, "assignmentDigest")));

    internal Problem? Check(DrawRule rule)
    {
        if (Task != rule.Task || Attempt != rule.Attempt)
        {
            return DrawProblems.OtherDraw(FileName);
        }

        var wanted = Of(rule, ResultDigest, AssignmentDigest);
        return Compare("frameSize", FrameSize, wanted.FrameSize)
            ?? Compare("drawn", Drawn, wanted.Drawn)
            ?? Compare("reserve", Reserve, wanted.Reserve);
    }

    private static Problem? Compare(string member, int said, int wanted) =>
        said == wanted ? null : DrawProblems.CountDiffers(member, said, wanted);
}
