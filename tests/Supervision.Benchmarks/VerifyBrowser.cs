using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Benchmarks;

/// <summary>How long a reader waits: a whole open bundle of 300,000 targets in Chromium, beside Python and the program on the same bundle.</summary>
public sealed class VerifyBrowser : IBenchmark
{
    private const int Targets = 300_000;
    private const string Task = "XT-2026-0001";
    private static readonly string[] Scripts = ["sha256.js", "files.js", "rule.js", "frame.js", "assignment.js", "replacements.js", "bundle.js", "ed25519.js", "ceremony.js", "log.js", "sealed.js"];
    private static readonly string Place = Repository.PathTo("Supervision.Api", "wwwroot", "verify");

    public string Name => "verify-browser";

    public string What => "在浏览器里核验 300,000 个对象的抽取包，与 Python 和本程序相比";

    public async Task RunAsync(string[] words, TextWriter report)
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;

        try
        {
            foreach (var (name, text) in Bundle())
            {
                await File.WriteAllTextAsync(Path.Combine(folder, name), text);
            }

            await BrowserAsync(folder, report);
            var watch = Stopwatch.StartNew();
            using var python = Process.Start("python3", [Path.Combine(Place, "verify.py"), folder]);
            await python.WaitForExitAsync();
            await TellAsync(report, "Python", watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            DrawBundle.Verify(folder).Match(_ => 0, problem => throw new InvalidOperationException(problem.Message));
            await TellAsync(report, "本程序", watch.Elapsed.TotalMilliseconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task BrowserAsync(string folder, TextWriter report)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SUPERVISION_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage"],
        });
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<input type=file multiple>");
        await page.SetInputFilesAsync("input", Directory.GetFiles(folder));
        var engine = string.Concat(Scripts.Select(name => File.ReadAllText(Path.Combine(Place, name))));
        await page.EvaluateAsync(engine + ";0");
        var spent = await page.EvaluateAsync<double[]>(
            """
            async () => {
              const files = {};
              for (const file of document.querySelector("input").files) files[file.name] = new Uint8Array(await file.arrayBuffer());
              let began = performance.now();
              sv.bundle.verify(files, () => {});
              const whole = performance.now() - began;
              began = performance.now();
              for (let i = 0; i < 300000; i++) sv.frame.ticketOf("0123456789abcdef012345", "0123456789abcdef0123456789abcdef");
              return [whole, performance.now() - began];
            }
            """);
        await TellAsync(report, "浏览器", spent[0]);
        await TellAsync(report, "浏览器，只算抽取号", spent[1]);
    }

    private static Dictionary<string, string> Bundle()
    {
        var key = Digest.Of("key")[..32];
        var frame = Frame.Of(Enumerable.Range(0, Targets).Select(i => (CreditCode.Complete($"91430399MA{i:0000000}").ToString(), $"S{1 + (i % 3)}")));
        var roster = Roster.Of(Enumerable.Range(0, 200).Select(i => new RosterLine("市市场监管局", $"4303{i:0000}", i % 3 == 0)));
        var recusals = Recusals.Of(Enumerable.Range(0, 3_000).Select(i => new Recusal(frame.Target(i * 97), $"4303{i % 200:0000}")));
        (string Party, string Nonce)[] parties = [("承办机关", Digest.Of("a")), ("市司法局", Digest.Of("b"))];
        var due = new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.FromHours(8));
        var rule = new DrawRule(Task, 1, null, FrameTree.Root(frame, key), Digest.Of(DrawFiles.Write(roster)), Digest.Of(DrawFiles.Write(recusals)),
            [.. Enumerable.Range(1, 3).Select(s => new Stratum($"S{s}", Targets / 3, "0.01", Targets / 300, 100))],
            [new("市市场监管局", TeamUnit.Person, 2, true, null)],
            [.. parties.Select(p => new CommittedParty(p.Party, DrawCommitment.Of(Task, 1, p.Party, p.Nonce)))],
            due, [new("福彩3D第2026301期", due.AddHours(4), "下一期")], new Dictionary<string, string>());
        var text = RuleJson.Write(rule);
        var reveal = new DrawReveal(Digest.Of(text), [.. parties.Select(p => new OpenedParty(p.Party, p.Nonce))], [new("福彩3D第2026301期", "463")]);
        var outcome = new DrawBundle(frame, key, roster, recusals, rule, Digest.Of(text), reveal).Draw();
        return new()
        {
            [DrawFiles.RuleName] = text,
            [DrawFiles.RevealName] = RuleJson.Write(reveal),
            [DrawFiles.FrameName] = DrawFiles.Write(frame),
            [DrawFiles.FrameKeyName] = RuleJson.WriteFrameKey(key),
            [DrawFiles.RosterName] = DrawFiles.Write(roster),
            [DrawFiles.RecusalsName] = DrawFiles.Write(recusals),
            [DrawFiles.ResultName] = DrawFiles.Write(outcome.Result),
            [DrawFiles.AssignmentName] = DrawFiles.Write(outcome.Teams),
        };
    }

    private static Task TellAsync(TextWriter report, string what, double milliseconds) => report.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"{what}\t{milliseconds / 1000:F2} s\t{Targets / milliseconds:F0} 千个抽取号每秒"));
}
