using System.Diagnostics;
using Supervision.Api.Tests.Log;
using Supervision.Api.Tests.Roles;
using Supervision.Testing;

namespace Supervision.Api.Tests.Adversary;

/// <summary>
/// Whoever holds the officer's pages, a role of the database, a restored copy or the files tries to steer a draw and what follows from it:
/// everything that the public reads or that rights rest on is refused or named; of what else there is, a list gives the reasons.
/// </summary>
public sealed class AdversaryTests(FilledCity filled, VerifiedCity verified) : IClassFixture<FilledCity>, IClassFixture<VerifiedCity>
{
    private const int Seed = 20261130;

    private static readonly Scale Short = new(
        [DrawPhase.Called, DrawPhase.Witnessed, DrawPhase.Locked], Seed, Values: 6, Owner: 16, Files: 12, Pages: 3, Clock: 5, Columns: false);

    private static readonly Scale Long = new(
        Enum.GetValues<DrawPhase>(), Seed, Values: 60, Owner: 600, Files: 400, Pages: 40, Clock: 200, Columns: true);

    [Fact]
    public Task Whatever_is_tried_is_refused_or_named() => TryAllAsync(Short, null);

    [Fact(Explicit = true)]
    public Task Whatever_is_tried_at_every_phase_in_every_variant_is_refused_or_named() =>
        TryAllAsync(Long, Repository.PathTo("artifacts", "prove", "adversary.md"));

    private async Task TryAllAsync(Scale scale, string? report)
    {
        var watch = Stopwatch.StartNew();
        using var python = new PythonVerifier();
        await using var draw = await HeldDraw.HoldAsync(python);
        var suite = new Suite(scale, draw);
        await suite.DrawAsync();
        await suite.ClockAsync();
        await suite.CityAsync(filled);
        await suite.CopyAsync(verified);

        var text = AdversaryReport.Of(suite, scale.Seed, watch.Elapsed);
        TestContext.Current.SendDiagnosticMessage(text.Split("\n## 逐次")[0]);

        if (report is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(report)!);
            await File.WriteAllTextAsync(report, text);
        }

        var missed = suite.Outcomes.Where(outcome => outcome.Verdict is Verdict.Missed).ToList();
        Assert.Equal("", string.Join('\n', suite.Broken.Concat(missed.Select(outcome => $"{outcome.Where}，{outcome.Name}：{outcome.By}").Distinct())));
    }
}
