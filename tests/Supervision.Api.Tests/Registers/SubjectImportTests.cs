using Microsoft.EntityFrameworkCore;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;

namespace Supervision.Api.Tests.Registers;

public sealed class SubjectImportTests : IAsyncLifetime
{
    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ImportDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_good_row_becomes_a_subject_with_all_it_says()
    {
        await _desk.SubjectsAsync(ImportDesk.Good);

        await using var db = _desk.NewContext();
        var subject = await db.Set<Subject>().SingleAsync();
        Assert.Equal(
            ("91430302MAXT000115", "甲餐馆（样例）", SubjectKind.Enterprise, SubjectStatus.Active, "430302", "430302001", "H6210"),
            (subject.Key.ToString(), subject.Name, subject.Kind, subject.Status, subject.Region.ToString(), subject.Street, subject.Industry.ToString()));
        Assert.Equal(
            ("雨湖区1号", "430300-SJ", RiskTier.A, new DateOnly(2020, 5, 6), "对象.csv", true, _desk.Clock.Now),
            (subject.Address, subject.Jurisdiction.ToString(), subject.Tier, subject.RegisteredOn, subject.Source, subject.IsSample, subject.SyncedAt));
    }

    [Fact]
    public async Task An_import_is_recorded_with_digest_counts_and_one_audit_entry()
    {
        var report = await _desk.SubjectsAsync(ImportDesk.Good, ImportDesk.AlsoGood, "x,,,,,,,,,,,");

        await using var db = _desk.NewContext();
        var sync = await db.Set<RegisterSync>().SingleAsync();
        Assert.Equal(new RowCounts(2, 0, 0, 1), report.Rows);
        Assert.Equal((RegisterKind.Subjects, report.Rows, ImportDesk.Clerk, "对象.csv"), (sync.Register, sync.Rows, sync.By, sync.Source));
        Assert.Equal(Core.Primitives.Digest.Of(File.ReadAllBytes(_desk.PathTo("对象.csv"))), sync.SourceDigest);
        var entry = await db.AuditEntries.SingleAsync();
        Assert.Equal(("导入名录", "检查对象名录库"), (entry.Act, entry.Object));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await _desk.SubjectsAsync(ImportDesk.Good, ImportDesk.AlsoGood);
        var before = await RowsAsync();
        _desk.Clock.Advance(TimeSpan.FromDays(1));

        var again = await _desk.SubjectsAsync(ImportDesk.Good, ImportDesk.AlsoGood);

        Assert.Equal(new RowCounts(0, 0, 2, 0), again.Rows);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Only_what_differs_is_changed_and_what_is_missing_stays()
    {
        await _desk.SubjectsAsync(ImportDesk.Good, ImportDesk.AlsoGood);
        _desk.Clock.Advance(TimeSpan.FromDays(1));

        var changed = await _desk.SubjectsAsync(
            ImportDesk.Good.Replace("存续", "注销", StringComparison.Ordinal), "project:P-1,项目一（样例）,项目,存续,430302,,,,,,,是");

        await using var db = _desk.NewContext();
        Assert.Equal(new RowCounts(1, 1, 0, 0), changed.Rows);
        Assert.Equal(3, await db.Set<Subject>().CountAsync());
        Assert.Equal(SubjectStatus.Deregistered, (await db.Set<Subject>().SingleAsync(s => s.SyncedAt == _desk.Clock.Now && s.Kind == SubjectKind.Enterprise)).Status);
    }

    [Fact]
    public async Task Blanks_lower_case_and_full_width_letters_are_put_right()
    {
        await _desk.SubjectsAsync("　91430302maxt000115 , 甲 ,企业,存续,430302,,Ｈ6210".Replace("Ｈ", "H", StringComparison.Ordinal) + ",,,,2020年5月6日,");

        await using var db = _desk.NewContext();
        var subject = await db.Set<Subject>().SingleAsync();
        Assert.Equal(("91430302MAXT000115", "甲", new DateOnly(2020, 5, 6)), (subject.Key.ToString(), subject.Name, subject.RegisteredOn));
    }

    [Theory]
    [InlineData("91430302MAXT000116,甲,企业,存续,430302,,6210,,,,,", "wrong-check-digit")]
    [InlineData("9.1443E+17,甲,企业,存续,430302,,6210,,,,,", "spoilt-by-a-spreadsheet")]
    [InlineData("91430302MAXT000115,,企业,存续,430302,,6210,,,,,", "no-name")]
    [InlineData("91430302MAXT000115,甲,公司,营业,430302,,6210,,,,,", "unknown-terms")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430399,,6210,,,,,", "unknown-region")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430373,,6210,,,,,", "statistical-region")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430302,430304001,6210,,,,,", "street-of-another-district")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430302,,9999,,,,,", "unknown-industry")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430302,,,,,,,", "firm-without-industry")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430302,,6210,,430300-XX,,,", "unknown-department")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430302,,6210,,,E,2026-13-01,x", "tier-date-and-sample")]
    [InlineData("91430302MAXT000115,甲,企业,存续,430302,,6210,,,,2026-03-03,", "registered-tomorrow")]
    [InlineData("project:P-1,甲,企业,存续,430302,,6210,,,,,", "firm-with-the-key-of-a-project")]
    [InlineData("91430302MAXT000115,甲,产品,存续,430302,,,,,,,", "product-with-a-credit-code")]
    [InlineData("91430302MAXT000115,甲,乙,企业,存续,430302,,6210,,,,,", "a-comma-too-many")]
    public async Task A_bad_row_goes_back_with_words_an_officer_understands(string row, string golden)
    {
        var report = await _desk.SubjectsAsync(ImportDesk.AlsoGood, row);

        Golden.Matches(ImportDesk.Reason(report) + "\n", golden + ".txt");
        Assert.Equal(new RowCounts(1, 0, 0, 1), report.Rows);
        await using var db = _desk.NewContext();
        Assert.Equal(1, await db.Set<Subject>().CountAsync());
    }

    [Fact]
    public async Task A_second_row_with_the_same_id_goes_back_with_the_row_of_the_first()
    {
        var report = await _desk.SubjectsAsync(ImportDesk.AlsoGood, ImportDesk.Good, ImportDesk.Good.ToLowerInvariant());

        Assert.Equal(new RowCounts(2, 0, 0, 1), report.Rows);
        Assert.Contains("原文件第4行：“对象编号”91430302maxt000115与第3行重复", ImportDesk.Reason(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_error_file_is_imported_as_it_is_and_then_disappears()
    {
        var wrong = ImportDesk.Good.Replace("430302,430302001", "430399,", StringComparison.Ordinal);
        var first = await _desk.SubjectsAsync(wrong, ImportDesk.AlsoGood);
        File.WriteAllText(first.ErrorsPath!, File.ReadAllText(first.ErrorsPath!).Replace(",430399,", ",430302,", StringComparison.Ordinal));

        var second = await _desk.ImportAsync(RegisterKind.Subjects, first.ErrorsPath!);
        var third = await _desk.SubjectsAsync(ImportDesk.Good, ImportDesk.AlsoGood);

        Assert.Equal((new RowCounts(1, 0, 0, 0), null), (second.Rows, second.ErrorsPath));
        Assert.Equal(0, third.Rows.Refused);
        Assert.False(File.Exists(first.ErrorsPath));
    }

    private async Task<List<string>> RowsAsync()
    {
        await using var db = _desk.NewContext();
        return await db.Database.SqlQuery<string>($"select s::text as \"Value\" from subjects s order by key").ToListAsync();
    }
}
