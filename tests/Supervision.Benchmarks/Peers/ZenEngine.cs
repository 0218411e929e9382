using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Supervision.Rules.Lists;

namespace Supervision.Benchmarks.Peers;

/// <summary>The generated lists as a decision table of @gorules/zen-engine, run by node, where there is one.</summary>
internal static class ZenEngine
{
    private const string Package = "@gorules/zen-engine@0.54.0";

    public static async Task<string> CompareAsync(string title, Rulebook rulebook, PeerFacts[] facts, string?[] granted, Pace ours, TimeSpan until)
    {
        var folder = Directory.CreateDirectory(Path.Combine(GeneratedRules.Root(), "artifacts", "bench", "zen")).FullName;

        if (await RunAsync(folder, "node", "--version") is not (0, _) || !await InstallAsync(folder))
        {
            return $"{title}，{Package}\t没有比较：需要 node 和 npm，本机没有，或者没有装上";
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "table.json"), JsonSerializer.Serialize(Table(rulebook)));
        await File.WriteAllTextAsync(Path.Combine(folder, "facts.json"), JsonSerializer.Serialize(facts, JsonSerializerOptions.Web));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Peers", "zen.mjs"), Path.Combine(folder, "zen.mjs"), overwrite: true);

        var (code, text) = await RunAsync(folder, "node", "zen.mjs", until.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        var found = code == 0 ? JsonSerializer.Deserialize<Found>(text, JsonSerializerOptions.Web)! : throw new InvalidOperationException(text);
        Engines.Same(granted, found.Granted, Package);
        return $"{title}，{Package}，决策表，只得出事项，不记步骤\t{found.Plain}，编译引擎是它的{ours.Over(found.Plain)}倍\n"
            + $"{title}，{Package}，决策表，只得出事项，记步骤\t{found.Traced}，编译引擎是它的{ours.Over(found.Traced)}倍";
    }

    private static async Task<bool> InstallAsync(string folder) =>
        Directory.Exists(Path.Combine(folder, "node_modules", "@gorules", "zen-engine"))
        || await RunAsync(folder, "npm", "install", "--no-audit", "--no-fund", "--prefix", folder, Package) is (0, _);

    private static async Task<(int Code, string Text)> RunAsync(string folder, string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, text);
        }
        catch (Win32Exception exception)
        {
            return (-1, exception.Message);
        }
    }

    private static object Table(Rulebook rulebook) => new
    {
        nodes = new object[]
        {
            new { id = "in", type = "inputNode", name = "in" },
            new
            {
                id = "table",
                type = "decisionTableNode",
                name = "table",
                content = new
                {
                    hitPolicy = "first",
                    inputs = new[] { Column("item"), Column("first"), Column("harm"), Column("corrected"), Column("goodsValue"), Column("brief or cooperation") },
                    outputs = new[] { Column("granted") },
                    rules = rulebook.Items.Select(item => new Dictionary<string, string>
                    {
                        ["_id"] = item.Id,
                        ["item"] = $"\"{item.Id}\"",
                        ["first"] = "true",
                        ["harm"] = "<= 1",
                        ["corrected"] = "true",
                        ["goodsValue"] = "<= 500",
                        ["brief or cooperation"] = "true",
                        ["granted"] = $"\"{item.Id}\"",
                    }),
                },
            },
            new { id = "out", type = "outputNode", name = "out" },
        },
        edges = new[]
        {
            new { id = "a", sourceId = "in", targetId = "table", type = "edge" },
            new { id = "b", sourceId = "table", targetId = "out", type = "edge" },
        },
    };

    private static object Column(string field) => new { id = field, name = field, field };

    private sealed record Found(string?[] Granted, Pace Plain, Pace Traced);
}
