using CsCheck;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Tests.Registers;

public sealed class ImportMixtureTests : IAsyncLifetime
{
    private static readonly (string Row, bool IsGood)[] Kinds =
    [
        ("{0},甲{1}（样例）,企业,存续,430302,,6210,,,,,是", true), ("project:P-{1},\"项,目{1}\",项目,存续,430304,,,,,A,,", true),
        ("{0}X,甲{1},企业,存续,430302,,6210,,,,,", false), ("{0},甲{1},企业,存续,430399,,6210,,,,,", false),
        ("{0},,企业,存续,430302,,6210,,,,,", false), (",,,,,,,,,,,是", false),
    ];

    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await ImportDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task In_any_mixture_good_rows_are_kept_and_bad_rows_given_back() =>
        await Gen.Int[0, Kinds.Length - 1].Array[1, 30].SampleAsync(MixAsync, iter: 40, threads: 1);

    private async Task<bool> MixAsync(int[] kinds)
    {
        await using var db = _desk.NewOwnerContext();
        await db.Database.ExecuteSqlRawAsync("truncate subjects");
        var rows = kinds.Select((kind, i) => (Text: Row(kind, i), Kinds[kind].IsGood)).ToList();
        var path = _desk.Csv("混合.csv", ImportDesk.SubjectHeader, [.. rows.Select(row => row.Text)]);
        var good = rows.Count(row => row.IsGood);

        var first = await _desk.TryAsync(RegisterKind.Subjects, path);
        var again = await _desk.TryAsync(RegisterKind.Subjects, path);

        var kept = await db.Set<Subject>().Select(subject => subject.Key).ToListAsync();
        var given = File.Exists(path + ".错误.csv") ? File.ReadAllLines(path + ".错误.csv").Skip(1).ToList() : [];
        var bad = rows.Where(row => !row.IsGood).Select(row => row.Text).ToList();
        return kept.Count == good
            && given.Count == bad.Count
            && given.Zip(bad).All(pair => pair.First.StartsWith(pair.Second + ",", StringComparison.Ordinal))
            && Counts(first) == (good == 0 ? null : new RowCounts(good, 0, 0, bad.Count))
            && Counts(again) == (good == 0 ? null : new RowCounts(0, 0, good, bad.Count));
    }

    private static RowCounts? Counts(Result<Api.Registers.ImportReport> result) => result.Match(report => report.Rows, _ => (RowCounts?)null);

    private static string Row(int kind, int i) =>
        string.Format(null, Kinds[kind].Row, CreditCode.Complete($"91430399MA{i:0000000}"), i);
}
