using System.Text;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Tests.Registers;

public sealed class ImportFileTests : IAsyncLifetime
{
    private static readonly string[] Rows = [ImportDesk.Good, ImportDesk.AlsoGood, "x,丙,企业,存续,430302,,6210,,,,,"];

    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ImportDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_workbook_and_a_csv_file_say_the_same()
    {
        var csv = await _desk.ImportAsync(RegisterKind.Subjects, _desk.Csv("甲.csv", ImportDesk.SubjectHeader, Rows));
        var xlsx = await _desk.ImportAsync(RegisterKind.Subjects, _desk.Xlsx("乙.xlsx", ImportDesk.SubjectHeader, Rows));

        Assert.Equal(new RowCounts(2, 0, 0, 1), csv.Rows);
        Assert.Equal(new RowCounts(0, 0, 2, 1), xlsx.Rows);
        Assert.Equal(ImportDesk.Reason(csv), MiniExcelLibs.MiniExcel.Query(xlsx.ErrorsPath!, true).Single().错误原因);
    }

    [Fact]
    public async Task Gb18030_is_recognised()
    {
        var path = _desk.PathTo("旧.csv");
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        await File.WriteAllTextAsync(path, string.Join("\n", [ImportDesk.SubjectHeader, .. Rows]), encoding);

        var report = await _desk.ImportAsync(RegisterKind.Subjects, path);

        await using var db = _desk.NewContext();
        Assert.Equal(2, report.Rows.Added);
        Assert.Equal(["乙商店（样例）", "甲餐馆（样例）"], await db.Set<Subject>().Select(s => s.Name).OrderBy(name => name).ToListAsync());
    }

    [Fact]
    public async Task A_row_with_a_nul_or_a_text_that_is_too_long_goes_back_and_the_others_are_taken()
    {
        string[] rows = [ImportDesk.Good, ImportDesk.AlsoGood.Replace("乙商店", "乙\0商店", StringComparison.Ordinal)];
        string[] longer = [ImportDesk.Good, ImportDesk.AlsoGood.Replace("乙商店", new string('长', 3000), StringComparison.Ordinal)];

        var nul = await _desk.ImportAsync(RegisterKind.Subjects, _desk.Csv("空.csv", ImportDesk.SubjectHeader, rows));
        var tooLong = await _desk.ImportAsync(RegisterKind.Subjects, _desk.Csv("长.csv", ImportDesk.SubjectHeader, longer));

        Assert.Equal((1, 1), (nul.Rows.Added, nul.Rows.Refused));
        Assert.Contains("无法识别的字符", await File.ReadAllTextAsync(nul.ErrorsPath!), StringComparison.Ordinal);
        Assert.Equal((1, 1), (tooLong.Rows.Unchanged, tooLong.Rows.Refused));
        Assert.Contains("不得超过", await File.ReadAllTextAsync(tooLong.ErrorsPath!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order()
    {
        var order = ImportDesk.SubjectHeader.Split(',').Reverse().ToArray();
        var rows = Rows.Select(row => string.Join(',', row.Split(',').Reverse())).ToArray();

        var report = await _desk.ImportAsync(RegisterKind.Subjects, _desk.Csv("反.csv", string.Join(',', order), rows));

        Assert.Equal(new RowCounts(2, 0, 0, 1), report.Rows);
    }

    [Fact]
    public async Task Missing_unknown_and_repeated_columns_are_named()
    {
        var header = ImportDesk.SubjectHeader.Replace("名称,", "名字,", StringComparison.Ordinal) + ",样例";

        var problem = await _desk.RefusedAsync(RegisterKind.Subjects, _desk.Csv("错.csv", header, ImportDesk.Good + ",是"));

        Assert.Equal("import.wrong-columns", problem.Code);
        Assert.Contains("缺少列“名称”；不认识列“名字”；列“样例”出现了不止一次", problem.Message, StringComparison.Ordinal);
        await _desk.AssertNothingWrittenAsync();
    }

    [Fact]
    public async Task The_file_of_another_register_is_named()
    {
        var problem = await _desk.RefusedAsync(RegisterKind.Items, _desk.Csv("对象.csv", ImportDesk.SubjectHeader, ImportDesk.Good));

        Assert.Contains("不是抽查事项清单的，而像是检查对象名录库的", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不在.csv", null, "import.file-missing")]
    [InlineData("空.csv", "", "import.file-empty")]
    [InlineData("只有表头.csv", ImportDesk.SubjectHeader + "\r\n", "import.no-rows")]
    [InlineData("引号.csv", ImportDesk.SubjectHeader + "\r\n" + ImportDesk.Good + "\r\n\"91430302,甲\r\n", "import.broken-csv")]
    [InlineData("坏.xlsx", "PK\u0003\u0004 not a workbook", "import.broken-xlsx")]
    public async Task A_file_that_cannot_be_read_is_refused_as_a_whole(string name, string? content, string code)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(_desk.PathTo(name), content);
        }

        var problem = await _desk.RefusedAsync(RegisterKind.Subjects, _desk.PathTo(name));

        Assert.Equal(code, problem.Code);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        await _desk.AssertNothingWrittenAsync();
    }

    [Fact]
    public async Task An_old_excel_file_is_told_from_a_new_one()
    {
        await File.WriteAllBytesAsync(_desk.PathTo("旧.xls"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]);

        Assert.Equal("import.old-excel", (await _desk.RefusedAsync(RegisterKind.Subjects, _desk.PathTo("旧.xls"))).Code);
    }

    [Fact]
    public async Task A_row_of_broken_bytes_goes_back_and_the_others_stay()
    {
        var path = _desk.Csv("坏字.csv", ImportDesk.SubjectHeader, ImportDesk.Good, "!");
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[Array.LastIndexOf(bytes, (byte)'!')] = 0xFF;
        await File.WriteAllBytesAsync(path, bytes);

        var report = await _desk.ImportAsync(RegisterKind.Subjects, path);

        Assert.Equal(new RowCounts(1, 0, 0, 1), report.Rows);
        Assert.Contains("无法识别的字符", ImportDesk.Reason(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_nothing_but_bad_rows_makes_the_register_no_fresher()
    {
        var path = _desk.Csv("全错.csv", ImportDesk.SubjectHeader, "x,,,,,,,,,,,", "y,,,,,,,,,,,");

        var problem = await _desk.RefusedAsync(RegisterKind.Subjects, path);

        await using var db = _desk.NewContext();
        Assert.Equal("import.all-refused", problem.Code);
        Assert.Empty(db.Set<RegisterSync>());
        Assert.Equal(3, File.ReadAllLines(path + ".错误.csv").Length);
    }

    [Fact]
    public async Task Who_only_watches_may_not_import()
    {
        var path = _desk.Csv("对象.csv", ImportDesk.SubjectHeader, ImportDesk.Good);

        var problem = await _desk.RefusedAsync(RegisterKind.Subjects, path, actor: ImportDesk.Clerk with { Role = Role.Supervisor });

        Assert.Equal("access.role", problem.Code);
        await _desk.AssertNothingWrittenAsync();
    }

    [Theory]
    [InlineData("空白.xlsx")]
    [InlineData("空白.csv")]
    public void Every_template_has_the_columns_that_the_import_asks_for(string name)
    {
        foreach (var register in Enum.GetValues<RegisterKind>())
        {
            Assert.True(RegisterTemplate.Write(register, _desk.PathTo(name)).Succeeded(out _, out _));
            var opened = Api.Registers.Files.RowFiles.Open(_desk.PathTo(name)).Match(reader => reader, problem => throw new InvalidOperationException(problem.Message));

            using (opened)
            {
                Assert.True(ColumnMap.Of(register, name, opened.Headers).Succeeded(out _, out _));
            }
        }
    }
}
