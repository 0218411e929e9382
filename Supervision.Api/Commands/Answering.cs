using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary>How a command answers: in sentences, or with <c>--json</c> for a program.</summary>
internal static class Answering
{
    public static Option<bool> Json() => new("--json") { Description = "输出 JSON，供程序读取" };

    public static async Task<Result<Done>> TellAsync(this CommandRun run, bool json, object value, IEnumerable<string> lines)
    {
        foreach (var line in json ? [JsonSerializer.Serialize(value, Jsonb.Options)] : lines)
        {
            await run.PrintAsync(line);
        }

        return default(Done);
    }
}
