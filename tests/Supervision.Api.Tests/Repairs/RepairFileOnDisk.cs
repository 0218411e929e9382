namespace Supervision.Api.Tests.Repairs;

/// <summary>A file of applications as a site forwards it.</summary>
internal sealed class RepairFileOnDisk : IDisposable
{
    private const string Header = "收件编号,渠道,统一社会信用代码,决定文书号,申请日期,转交日期,申请人,申请材料";

    private readonly string _folder = Directory.CreateTempSubdirectory("supervision-repairs-").FullName;

    public RepairFileOnDisk(params string[] rows) => File.WriteAllLines(Path, [Header, .. rows]);

    public string Path => System.IO.Path.Combine(_folder, "repairs.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
