using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Demo.City;
using Supervision.Api.Hosting;
using Supervision.Api.Registers;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Demo;

/// <summary>The sample city goes through the import like any other: only the deliberate errors come back.</summary>
public sealed class SampleCityImportTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IDisposable
{
    private const int Subjects = 4_000;

    private static readonly Actor Planner = new("周一（样例）", DepartmentCode.Parse("430300-SJ"), Role.Registrar);

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-city-").FullName;

    [Fact]
    public async Task Only_the_deliberate_errors_are_given_back_and_the_same_files_again_change_nothing()
    {
        await using var app = Build();
        var city = SampleCity.Make(3, Subjects, CityWords.Read(Repository.Root), app.Services.GetRequiredService<CodeTables>().Regions);
        var files = CityFile.Write(city, _folder, Planner.Department);

        var first = await ImportAllAsync(app, files);
        var second = await ImportAllAsync(app, files);

        Assert.Equal([1, 1, 1, 5, 1], first.GroupBy(report => report.Register).Select(register => register.Sum(report => report.Rows.Refused)));
        Assert.Equal(Subjects, first.Single(report => report.Register is RegisterKind.Subjects).Rows.Added);
        Assert.All(second, report => Assert.Equal((0, 0), (report.Rows.Added, report.Rows.Changed)));
        Golden.Matches(Reasons(first), "city-errors.txt");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private WebApplication Build()
    {
        var clock = new OfficeClock(TimeProvider.System);
        clock.Set(DateTimeOffset.Parse("2026-02-02T09:00:00+08:00", null));
        return ApiHost.Build(new(Repository.Root, database.ConnectionString, clock, []), _ => { });
    }

    private static async Task<List<ImportReport>> ImportAllAsync(WebApplication app, IReadOnlyList<CityFile> files)
    {
        var reports = new List<ImportReport>();

        foreach (var file in files)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var imported = await scope.ServiceProvider.GetRequiredService<ImportRegister>()
                .ExecuteAsync(Planner with { Department = file.Importer }, file.Register, file.Path, null, null, null, TestContext.Current.CancellationToken);
            reports.Add(imported.Match(report => report, problem => throw new InvalidOperationException(problem.Message)));
        }

        return reports;
    }

    private static string Reasons(List<ImportReport> reports) => string.Concat(reports.Where(report => report.ErrorsPath is not null).SelectMany(report =>
        CityTable.Read("", report.ErrorsPath!).Rows.Select(row => $"{report.Register.Named()}　{row[^1]}\n")));
}
