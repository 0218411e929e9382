using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;
using Supervision.Testing;
using Supervision.Testing.Bundles;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Adversary;

/// <summary>What somebody does to the files of a finished draw before he hands them on; two verifiers that share nothing are asked, and each must say so.</summary>
internal sealed class FileTries(Ground drawn, PythonVerifier python)
{
    /// <summary>One thing in the files of this draw, as the seed says.</summary>
    public async Task<IReadOnlyList<Outcome>> MadeAsync(int seed, int count)
    {
        var folder = Directory.CreateTempSubdirectory("adversary").FullName;
        Value(await drawn.City.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, TaskNumber, folder, SmallCity.ToAuditors, default)));
        var files = Read(folder);
        Directory.Delete(folder, recursive: true);
        var outcomes = new List<Outcome>();

        for (var number = seed; number < seed + count; number++)
        {
            var altered = new Dictionary<string, string>(files, StringComparer.Ordinal);
            var what = Tampering.Apply(altered, number);
            outcomes.Add(await AskAsync($"改抽取的文件：{what}", altered));
        }

        return outcomes;
    }

    /// <summary>Ceremonies that were steered and of which everything else was made whole again.</summary>
    public async Task<IReadOnlyList<Outcome>> SteeredAsync()
    {
        var outcomes = new List<Outcome>();

        foreach (var folder in Directory.GetDirectories(Repository.PathTo("tests", "vectors", "draw-refused")).Order(StringComparer.Ordinal))
        {
            outcomes.Add(await AskAsync($"改仪式的记录并重算全部摘要和签名：{Path.GetFileName(folder)}", Read(folder)));
        }

        return outcomes;
    }

    private async Task<Outcome> AskAsync(string what, Dictionary<string, string> files)
    {
        var folder = Directory.CreateTempSubdirectory("adversary").FullName;

        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        var program = DrawBundle.Verify(folder).Match<string?>(_ => null, problem => problem.Message);
        var other = await python.AskAsync(folder);
        Directory.Delete(folder, recursive: true);
        var tried = new Attempted(what, Hand.Files, _ => Task.FromResult(0), true);

        if (program is null || other is null)
        {
            return new(tried, drawn.Name, Verdict.Missed, $"核对程序：{program ?? "相符"}；verify.py：{other ?? "相符"}");
        }

        return new(tried, drawn.Name, Verdict.Named, $"核对程序：{program}；verify.py：{other}");
    }

    private static Dictionary<string, string> Read(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
}
