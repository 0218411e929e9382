using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Testing;

namespace Supervision.Api.Tests.Registers;

public sealed class SmallRegisterImportTests : IAsyncLifetime
{
    private const string Departments = "主体代码,主体名称,机关代字,执法领域,层级,行政区划,主体性质,委托机关,委托书,是否园区,负责人,列入日期,移出日期,样例";
    private const string Items =
        "事项编码,事项名称,子项,事项类别,依据层级,依据名称,依据条款,依据版本,主体代码,对象类型,检查方式,检查内容,比例下限,比例上限,年度频次上限,可联合主体,所需专长,生效日期,公布日期,停用日期,样例";
    private const string Food =
        "SJ-001,食品检查,,一般检查事项,法律,食品安全法,第一百一十条,2021修正,430300-SJ,企业、个体工商户,实地核查,,1%,0.05,2,430300-SW,食品,2026-01-01,2026-01-10,,是";

    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ImportDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_person_with_two_certificates_has_two_rows_and_an_expired_one_is_kept_with_a_notice()
    {
        string[] rows =
        [
            "SJ-1,张样例,430300-SJ,执法人员,在岗,是,食品、药品,行政执法证,C1,2024-01-01,2028-12-31,是",
            "SJ-1,张样例,430300-SJ,执法人员,在岗,是,食品、药品,专业资格证,C2,2024-01-01,2028-12-31,是",
            "SJ-2,李样例,430300-SJ,执法人员,在岗,否,,行政执法证,C3,2020-01-01,2025-12-31,是",
            "SJ-3,王样例,430300-SJ,执法人员,在岗,否,,行政执法证,C4,2020-01-01,2019-12-31,是",
            "SJ-4,赵样例,430300-SJ,执法人员,在岗,否,,行政执法证,C5,2024-01-01,2028-12-31,是",
            "SJ-4,钱样例,430300-SJ,执法人员,在岗,否,,行政执法证,C6,2024-01-01,2028-12-31,是",
        ];
        var path = _desk.Csv("人员.csv", ImportDesk.InspectorHeader, rows);

        var first = await _desk.ImportAsync(RegisterKind.Inspectors, path);
        var again = await _desk.ImportAsync(RegisterKind.Inspectors, path);

        await using var db = _desk.NewContext();
        var people = await db.Set<Inspector>().OrderBy(person => person.Number).ToListAsync();
        Assert.Equal((new RowCounts(3, 0, 0, 3), new RowCounts(0, 0, 3, 3)), (first.Rows, again.Rows));
        Assert.Equal([(2, true), (1, false)], people.Select(person => (person.Certificates.Count, person.IsEligibleOn(new(2026, 3, 2)))));
        Assert.Equal("1名在岗执法人员今天没有有效的行政执法证，已经收入名录，但换证之前不会被抽到：李样例（C3，2025-12-31到期）。", Assert.Single(first.Notices));
        var reasons = File.ReadAllText(first.ErrorsPath!);
        Assert.Contains("“证件失效日期”填的是“2019-12-31”，应为不早于生效日期2020-01-01的日期", reasons, StringComparison.Ordinal);
        Assert.Contains("“姓名”填的是“钱样例”，应为与第6行相同的“赵样例”", reasons, StringComparison.Ordinal);
        Assert.Contains("同一人员的第7行有错，一并退回", reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_gets_a_version_only_when_it_says_something_new()
    {
        var first = await _desk.ImportAsync(RegisterKind.Items, _desk.Csv("事项.csv", Items, Food));
        var again = await _desk.ImportAsync(RegisterKind.Items, _desk.Csv("事项.csv", Items, Food));
        var changed = await _desk.ImportAsync(RegisterKind.Items, _desk.Csv("事项.csv", Items, Food.Replace("0.05", "8%", StringComparison.Ordinal)));

        await using var db = _desk.NewContext();
        var item = await db.Set<InspectionItem>().Include(i => i.Versions).ThenInclude(v => v.Publication).SingleAsync();
        Assert.Equal((1, 1, 1), (first.Rows.Added, again.Rows.Unchanged, changed.Rows.Changed));
        Assert.Equal([0.05m, 0.08m], item.Versions.OrderBy(v => v.Number).Select(v => v.Content.RatioMax!.Value));
        Assert.True(item.UsableOn(new(2026, 1, 10)).Succeeded(out _, out _));
    }

    [Fact]
    public async Task An_item_whose_only_basis_is_a_normative_document_goes_back()
    {
        var report = await _desk.ImportAsync(RegisterKind.Items,
            _desk.Csv("事项.csv", Items, Food, Food.Replace("SJ-001", "SJ-002", StringComparison.Ordinal).Replace("法律,", "规范性文件,", StringComparison.Ordinal)));

        Assert.Equal(new RowCounts(1, 0, 0, 1), report.Rows);
        Assert.Contains("事项 SJ-002 只以规范性文件为依据", ImportDesk.Reason(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entrusted_body_needs_its_principal_and_its_document()
    {
        var path = _desk.Csv("主体.csv", Departments,
            "430300-GX,湘潭高新区管委会（样例）,潭高,综合,市级,430304,受委托组织,430300-SJ,委托书〔2025〕1号,是,,2025-03-31,,是",
            "430300-JH,九华管委会（样例）,潭九,综合,市级,430321,受委托组织,430300-GX,委托书〔2025〕2号,是,,2025-03-31,,是",
            "430300-ZS,昭山管委会（样例）,潭昭,综合,市级,430304,受委托组织,,,是,,2025-03-31,,是");

        var report = await _desk.ImportAsync(RegisterKind.Departments, path);

        await using var db = _desk.NewContext();
        var park = await db.Set<Department>().SingleAsync(d => d.IsPark);
        var reasons = File.ReadAllText(report.ErrorsPath!);
        Assert.Equal((new RowCounts(1, 0, 0, 2), "430300-SJ"), (report.Rows, park.ActsInNameOf.ToString()));
        Assert.Contains("“委托机关”填的是“430300-GX”，应为执法主体清单或者本文件中的行政机关、授权组织的主体代码", reasons, StringComparison.Ordinal);
        Assert.Contains("“委托书”没有填", reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recusal_names_people_and_subjects_that_exist()
    {
        await _desk.SubjectsAsync(ImportDesk.Good);
        await _desk.ImportAsync(RegisterKind.Inspectors, _desk.Csv("人员.csv", ImportDesk.InspectorHeader, "SJ-1,张样例,430300-SJ,专家,在岗,否,,,,,,是"));
        string[] rows = ["SJ-1,91430302MAXT000115,近亲属任职,2025-01-01,,是", "SJ-9,92430304MAXT0002XN,近亲属任职,2025-01-01,,是", "SJ-1,91430302MAXT000115,持股,2025-01-01,,是"];
        var path = _desk.Csv("回避.csv", "人员编号,对象编号,事由,起始日期,截止日期,样例", rows);

        var first = await _desk.ImportAsync(RegisterKind.Recusals, path);
        var again = await _desk.ImportAsync(RegisterKind.Recusals, path);

        Assert.Equal((new RowCounts(1, 0, 0, 2), new RowCounts(0, 0, 1, 2)), (first.Rows, again.Rows));
        Assert.Contains("与第2行重复", File.ReadAllText(first.ErrorsPath!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_head_lets_a_stale_register_pass_and_only_with_a_reason()
    {
        await using var db = _desk.NewContext();
        var pass = Collaborators.Of<OverrideStaleRegister>(db, _desk.Clock);
        var head = ImportDesk.Clerk with { Role = Role.Approver };

        Assert.Equal("access.role", Code(await pass.ExecuteAsync(ImportDesk.Clerk, RegisterKind.Subjects, "停机", TimeSpan.FromHours(24), default)));
        Assert.Equal("register.override-without-reason", Code(await pass.ExecuteAsync(head, RegisterKind.Subjects, " ", TimeSpan.FromHours(24), default)));
        Assert.Equal("register.override-term", Code(await pass.ExecuteAsync(head, RegisterKind.Subjects, "停机", TimeSpan.FromHours(73), default)));
        Assert.Equal("", Code(await pass.ExecuteAsync(head, RegisterKind.Subjects, "停机", TimeSpan.FromHours(24), default)));
        Assert.Equal(("放行过期名录", 1), (await db.AuditEntries.Select(entry => entry.Act).SingleAsync(), await db.Set<StaleRegisterOverride>().CountAsync()));
    }

    private static string Code(Result<StaleRegisterOverride> result) => result.Match(_ => "", problem => problem.Code);
}
