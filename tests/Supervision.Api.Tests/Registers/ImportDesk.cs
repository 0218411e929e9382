using System.Text;
using MiniExcelLibs;
using Supervision.Api.Registers;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Departments;
using Supervision.Testing;

namespace Supervision.Api.Tests.Registers;

/// <summary>A database of its own with two departments, a folder for files, and somebody who imports.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    public const string SubjectHeader = "对象编号,名称,对象类型,登记状态,行政区划,乡镇街道,行业代码,地址,管辖单位,信用风险分类,登记日期,样例";
    public const string InspectorHeader = "人员编号,姓名,所属主体,人员类别,在岗状态,可任组长,专长,证件类型,证件编号,证件生效日期,证件失效日期,样例";
    public const string Good = "91430302MAXT000115,甲餐馆（样例）,企业,存续,430302,430302001,6210,雨湖区1号,430300-SJ,A,2020-05-06,是";
    public const string AlsoGood = "92430304MAXT0002XN,乙商店（样例）,个体工商户,存续,430304,,H6210,,,,,是";

    private static readonly CodeTables Codes = CodeTables.Read(Repository.PathTo("rules"))
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    private readonly TestDatabase _database;

    private ImportDesk(TestDatabase database) => _database = database;

    public static Actor Clerk { get; } = new("周一", DepartmentCode.Parse("430300-SJ"), Role.Registrar);

    public SetClock Clock { get; } = SetClock.At(2026, 3, 2);

    public string Folder { get; } = Directory.CreateTempSubdirectory("import").FullName;

    public string OwnerConnectionString => _database.OwnerConnectionString;

    public static async Task<ImportDesk> OpenAsync()
    {
        var desk = new ImportDesk(await TestDatabase.CreateAsync());
        await using var db = desk.NewContext();
        db.AddRange(
            Department.Organ(DepartmentCode.Parse("430300-SJ"), "湘潭市市场监督管理局", "潭市监", "市场监管", RegionCode.Parse("430300"), new(2025, 3, 31)),
            Department.Organ(DepartmentCode.Parse("430300-SW"), "国家税务总局湘潭市税务局", "潭税", "税务", RegionCode.Parse("430300"), new(2025, 3, 31)));
        await db.SaveChangesAsync();
        return desk;
    }

    public SupervisionDb NewContext() => _database.NewContext();

    public SupervisionDb NewOwnerContext() => _database.NewOwnerContext();

    public string PathTo(string name) => Path.Combine(Folder, name);

    public string Csv(string name, string header, params string[] rows)
    {
        File.WriteAllText(PathTo(name), string.Join("\r\n", [header, .. rows, ""]), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return PathTo(name);
    }

    /// <summary>The same table as a workbook.</summary>
    public string Xlsx(string name, string header, params string[] rows)
    {
        var headers = header.Split(',');
        var sheet = rows.Select(row => row.Split(',')).Select(cells =>
            headers.Select((title, i) => (title, value: (object)cells.ElementAtOrDefault(i)!)).ToDictionary(pair => pair.title, pair => pair.value));
        MiniExcel.SaveAs(PathTo(name), sheet, overwriteFile: true);
        return PathTo(name);
    }

    public async Task<Result<ImportReport>> TryAsync(RegisterKind register, string path, string? errors = null, Actor? actor = null)
    {
        await using var db = NewContext();
        return await Collaborators.Of<ImportRegister>(db, Codes, Clock).ExecuteAsync(actor ?? Clerk, register, path, null, errors, null, CancellationToken.None);
    }

    public async Task<ImportReport> ImportAsync(RegisterKind register, string path, string? errors = null) =>
        (await TryAsync(register, path, errors)).Match(report => report, problem => throw new InvalidOperationException(problem.Message));

    public async Task<Problem> RefusedAsync(RegisterKind register, string path, string? errors = null, Actor? actor = null) =>
        (await TryAsync(register, path, errors, actor)).Match(_ => throw new InvalidOperationException("It was taken."), problem => problem);

    public Task<ImportReport> SubjectsAsync(params string[] rows) => ImportAsync(RegisterKind.Subjects, Csv("对象.csv", SubjectHeader, rows));

    /// <summary>The last cell of the only refused row.</summary>
    public static string Reason(ImportReport report) =>
        Assert.Single(File.ReadAllLines(report.ErrorsPath!).Skip(1)).Split(',')[^1].Trim('"');

    /// <summary>That nothing at all was written: no row, no synchronisation, no audit entry, no file.</summary>
    public async Task AssertNothingWrittenAsync()
    {
        await using var db = NewContext();
        Assert.Empty(db.Set<Core.Registers.Subjects.Subject>());
        Assert.Empty(db.Set<RegisterSync>());
        Assert.Empty(db.AuditEntries);
        Assert.DoesNotContain(Directory.EnumerateFiles(Folder), file => file.Contains("错误", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await _database.DisposeAsync();
    }
}
