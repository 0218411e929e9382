using Supervision.Api.Demo.City;
using Supervision.Api.Registers;
using Supervision.Core.Registers;

namespace Supervision.Api.Demo;

/// <summary>Makes the sample city, writes it into files and imports those as an office would; once more before the draw.</summary>
internal static class CityStage
{
    /// <summary>The answer is the files, for <see cref="SynchroniseAsync"/>.</summary>
    public static async Task<IReadOnlyList<CityFile>> RunAsync(DemoRun run, int subjects)
    {
        run.At("2026-02-02T09:00");
        var city = await run.AskAsync<CodeTables, SampleCity>(codes =>
            Task.FromResult(SampleCity.Make(run.Script.CitySeed, subjects, CityWords.Read(run.Root), codes.Regions)));

        var files = CityFile.Write(city, run.CityFolder, run.Registrar.Department);

        foreach (var register in files.GroupBy(file => file.Register))
        {
            await RegisterAsync(run, register.Key, [.. register]);
        }

        return files;
    }

    private static async Task RegisterAsync(DemoRun run, RegisterKind register, IReadOnlyList<CityFile> files)
    {
        var reports = new List<ImportReport>();

        foreach (var file in files)
        {
            reports.Add(await ImportAsync(run, file));
        }

        run.Say($"  {register.Named()}：新增{reports.Sum(report => report.Rows.Added)}行，退回{reports.Sum(report => report.Rows.Refused)}行");

        foreach (var notice in reports.SelectMany(report => report.Notices))
        {
            run.Say($"    提醒：{notice}");
        }

        reports.ForEach(report => Show(run, report));
    }

    /// <summary>The registers as they are shortly before the freeze; here nothing has changed.</summary>
    public static async Task SynchroniseAsync(DemoRun run, string at, IReadOnlyList<CityFile> files)
    {
        run.At(at);
        var unchanged = 0;

        foreach (var file in files)
        {
            var report = await ImportAsync(run, file);
            unchanged += report.Rows.Unchanged;
        }

        run.Say($"  抽取前再次同步名录：{unchanged}行没有变化");
    }

    private static Task<ImportReport> ImportAsync(DemoRun run, CityFile file)
    {
        return run.DoAsync<ImportRegister, ImportReport>(import =>
            import.ExecuteAsync(run.Registrar with { Department = file.Importer }, file.Register, file.Path, source: null, errorsPath: null, progress: null, run.Cancel));
    }

    /// <summary>What an office gets back: its own rows, each with the reason.</summary>
    private static void Show(DemoRun run, ImportReport report)
    {
        if (report.ErrorsPath is not { } path)
        {
            return;
        }

        run.Say($"    样例中故意写错的行，连同原因退回在{path}");

        foreach (var row in CityTable.Read("退回", path).Rows)
        {
            run.Say($"      {row[^1]}");
        }
    }
}
