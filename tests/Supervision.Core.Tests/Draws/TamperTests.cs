using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Testing;

namespace Supervision.Core.Tests.Draws;

public sealed class TamperTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bundle").FullName;

    public TamperTests()
    {
        foreach (var file in Directory.GetFiles(Repository.PathTo("tests", "vectors", "draw", "v3")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_untouched_bundle_verifies() => Assert.Null(Code());

    [Theory]
    [InlineData("frame.csv", "91430300257779750W,S3", "91430300257779750W,S2", "draw.digest-differs")]
    [InlineData("frame.csv", "91430300257779750W,S3\n", "", "draw.digest-differs")]
    [InlineData("frame.csv", "91430300257779750W", "91430300257779751W", "draw.line")]
    [InlineData("frame.csv", "91430300257779750W,S3", "91430300257779750W,S9", "draw.line")]
    [InlineData("frame.csv", "target,stratum", "target;stratum", "draw.header")]
    [InlineData("frame.csv", "\n", "\r\n", "draw.line-end")]
    [InlineData("roster.csv", "18030003,0", "18030003,1", "draw.digest-differs")]
    [InlineData("roster.csv", "18030003,0", "18030003,2", "draw.line")]
    [InlineData("roster.csv", "市市场监管局,18030009,0\n", "市市场监管局,18030009,0\n市市场监管局,18030009,0\n", "draw.line")]
    [InlineData("recusals.csv", "18030007", "18030001", "draw.digest-differs")]
    [InlineData("recusals.csv", "18030007", "99999999", "draw.line")]
    [InlineData("rule.json", "\"quota\": 2", "\"quota\": 1", "draw.quota")]
    [InlineData("rule.json", "\"attempt\": 1,", "\"attempt\": 1, \"attempt\": 1,", "draw.json")]
    [InlineData("rule.json", "\"unit\": \"group\"", "\"unit\": \"team\"", "draw.json")]
    [InlineData("rule.json", "下一期", "再下一期", "draw.digest-differs")]
    [InlineData("reveal.json", "e6912e44", "e6912e45", "draw.commitment-differs")]
    [InlineData("reveal.json", "e6912e44", "E6912E44", "draw.nonce-form")]
    [InlineData("reveal.json", "\"015\"", "\" 015\"", "draw.source-value")]
    [InlineData("reveal.json", "福彩3D第2026301期", "福彩3D第2026302期", "draw.source-missing")]
    [InlineData("reveal.json", "\"015\"", "\"016\"", "draw.differs")]
    [InlineData("result.csv", "S1,1,", "S1,2,", "draw.differs")]
    [InlineData("assignment.csv", "18030003", "18030004", "draw.differs")]
    [InlineData("frame-key.json", "ea003ea3", "ea003ea4", "draw.digest-differs")]
    public void A_changed_file_is_named(string file, string from, string to, string code)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);

        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(code, Code());
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder, "reveal.json"));

        Assert.False(DrawBundle.Verify(_folder).Succeeded(out _, out var problem));
        Assert.Contains("reveal.json", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_difference_is_told_with_line_and_both_texts()
    {
        var path = Path.Combine(_folder, "result.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("S2,1,", "S2,7,", StringComparison.Ordinal));

        Assert.False(DrawBundle.Verify(_folder).Succeeded(out _, out var problem));
        Assert.StartsWith("文件result.csv第4行与重新计算的结果不同：应为“S2,1,", problem.Message, StringComparison.Ordinal);
    }

    private string? Code() => DrawBundle.Verify(_folder).Match<string?>(_ => null, problem => problem.Code);
}
