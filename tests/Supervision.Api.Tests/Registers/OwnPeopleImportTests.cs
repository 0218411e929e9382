using Microsoft.EntityFrameworkCore;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Tests.Registers;

/// <summary>A department brings its own people and their recusals up to date, and nobody else's.</summary>
public sealed class OwnPeopleImportTests : IAsyncLifetime
{
    private const string RecusalHeader = "人员编号,对象编号,事由,起始日期,截止日期,样例";
    private const string Subject = "91430302MAXT000115";

    private static readonly Actor TaxClerk = new("税六", DepartmentCode.Parse("430300-SW"), Role.Registrar);

    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await ImportDesk.OpenAsync();
        await _desk.SubjectsAsync(ImportDesk.Good);
        await ImportAsync(TaxClerk, RegisterKind.Inspectors, ImportDesk.InspectorHeader, Person("SW-1", "税甲", "430300-SW", "T1"), Person("SW-2", "税乙", "430300-SW", "T2"));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_file_with_people_of_two_departments_changes_nothing_of_the_other_and_tells_every_such_row()
    {
        var before = await OthersAsync();

        var report = await ImportAsync(ImportDesk.Clerk, RegisterKind.Inspectors, ImportDesk.InspectorHeader,
            Person("SJ-1", "张样例", "430300-SJ", "C1"), Person("SW-1", "换了名", "430300-SW", "T9"), Person("SW-3", "税丙", "430300-SW", "T3"), Person("SW-2", "税乙", "430300-SJ", "T2"),
            Person("SJ-2", "李样例", "430300-ZZ", "C2"));

        var reasons = await File.ReadAllTextAsync(report.ErrorsPath!, TestContext.Current.CancellationToken);
        Assert.Equal((new RowCounts(1, 0, 0, 4), before), (report.Rows, await OthersAsync()));
        Assert.Contains("原文件第3行：“所属主体”430300-SW属于其他部门，本次导入的是430300-SJ的人员。请删去这一行，由那个部门的名录管理人员导入", reasons, StringComparison.Ordinal);
        Assert.Contains("原文件第4行：“所属主体”430300-SW属于其他部门", reasons, StringComparison.Ordinal);
        Assert.Contains("原文件第5行：“人员编号”SW-2在名录库里是430300-SW的人员。请改用本部门的编号", reasons, StringComparison.Ordinal);
        Assert.Contains("原文件第6行：“所属主体”填的是“430300-ZZ”，应为执法主体清单中的主体代码。", reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_department_alone_is_refused_whole_and_makes_the_register_no_fresher()
    {
        await using var db = _desk.NewContext();
        var syncs = await db.Set<RegisterSync>().CountAsync(TestContext.Current.CancellationToken);

        var refused = await _desk.RefusedAsync(RegisterKind.Inspectors, _desk.Csv("人员.csv", ImportDesk.InspectorHeader, Person("SW-1", "换了名", "430300-SW", "T9")));

        Assert.Equal(("import.all-refused", syncs), (refused.Code, await db.Set<RegisterSync>().CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_recusal_is_entered_by_the_department_of_the_person()
    {
        await ImportAsync(ImportDesk.Clerk, RegisterKind.Inspectors, ImportDesk.InspectorHeader, Person("SJ-1", "张样例", "430300-SJ", "C1"));
        await ImportAsync(TaxClerk, RegisterKind.Recusals, RecusalHeader, $"SW-1,{Subject},近亲属任职,2025-01-01,,是");

        var report = await ImportAsync(ImportDesk.Clerk, RegisterKind.Recusals, RecusalHeader,
            $"SJ-1,{Subject},近亲属任职,2025-01-01,,是", $"SW-1,{Subject},近亲属任职,2025-01-01,2025-01-02,是", $"SW-2,{Subject},持股,2025-01-01,,是");

        await using var db = _desk.NewContext();
        var relations = await db.Set<RecusalRelation>().OrderBy(one => one.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new RowCounts(1, 0, 0, 2), report.Rows);
        Assert.Equal(2, relations.Count);
        Assert.All(relations, one => Assert.Null(one.To));
        Assert.Contains("“人员编号”SW-2属于其他部门，本次导入的是430300-SJ的人员",
            await File.ReadAllTextAsync(report.ErrorsPath!, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string Person(string number, string name, string department, string card) =>
        $"{number},{name},{department},执法人员,在岗,否,,行政执法证,{card},2024-01-01,2028-12-31,是";

    private async Task<Api.Registers.ImportReport> ImportAsync(Actor actor, RegisterKind register, string header, params string[] rows) =>
        (await _desk.TryAsync(register, _desk.Csv("名录.csv", header, rows), actor: actor)).Match(report => report, problem => throw new InvalidOperationException(problem.Message));

    private async Task<string> OthersAsync()
    {
        await using var db = _desk.NewContext();
        var people = await db.Set<Inspector>().Where(one => one.Department == TaxClerk.Department).OrderBy(one => one.Number).ToListAsync();
        return string.Join('\n', people.Select(one => $"{one.Number},{one.Name},{one.Post},{one.SyncedAt:O},{string.Join('/', one.Certificates)}"));
    }
}
