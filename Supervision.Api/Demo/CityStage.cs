using Supervision.Api.Demo.City;
using Supervision.Api.Registers;
using Supervision.Core.Registers;

namespace Supervision.Api.Demo;

/// <summary>Makes the sample city, writes it into files and imports those as an office would; once more before the draw.</summary>
internal static class CityStage
{
    /// <summary>The answer is the files, for <see cref="SynchroniseAsync"/>.</summary>
    public static async Task<IReadOnlyList<(RegisterKind Register, string Path)>> RunAsync(DemoRun run, int subjects)
    {
        run.At("2026-02-02T09:00");
        var city = await run.AskAsync<CodeTables, SampleCity>(codes =>
            Task.FromResult(SampleCity.Make(run.Script.CitySeed, subjects, CityWords.Read(run.Root), codes.Regions)));

        var files = city.Tables.Select(each => (each.Register, each.Table.Write(run.CityFolder))).ToList();

        foreach (var (register, path) in files)
        {
            var report = await ImportAsync(run, register, path);
            run.Say($"  {register.Named()}：新增{report.Rows.Added}行，退回{report.Rows.Refused}行");

            foreach (var notice in report.Notices)
            {
                run.Say($"    提醒：{notice}");
            }

            Show(run, report);
        }

        return files;
    }

    /// <summary>The registers as they are shortly before the freeze; here nothing has changed.</summary>
    public static async Task SynchroniseAsync(DemoRun run, string at, IReadOnlyList<(RegisterKind Register, string Path)> files)
    {
        run.At(at);
        var unchanged = 0;

        foreach (var (register, path) in files)
        {
            var report = await ImportAsync(run, register, path);
            unchanged += report.Rows.Unchanged;
        }

        run.Say($"  抽取前再次同步名录：{unchanged}行没有变化");
    }

    private static Task<ImportReport> ImportAsync(DemoRun run, RegisterKind register, string path)
    {
        return run.DoAsync<ImportRegister, ImportReport>(import =>
            import.ExecuteAsync(run.Registrar, register, path, source: null, errorsPath: null, progress: null, run.Cancel));
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
