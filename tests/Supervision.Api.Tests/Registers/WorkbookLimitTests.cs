using System.IO.Compression;
using Supervision.Api.RuleLists;
using Supervision.Core.Registers;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Registers;

public sealed class WorkbookLimitTests
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    private static readonly string Folder = Directory.CreateTempSubdirectory("workbook-").FullName;

    public static TheoryData<string> Floods => new("many", "repeated", "wide", "dimension", "long");

    [Theory]
    [MemberData(nameof(Floods))]
    public async Task A_workbook_that_floods_the_memory_is_refused_before_it_is_unpacked(string flood)
    {
        await using var desk = await ImportDesk.OpenAsync();
        var path = Flood(flood);

        var refused = await desk.RefusedAsync(RegisterKind.Subjects, path);

        Assert.Equal("import.workbook-too-large", refused.Code);
        Assert.Equal("rules.workbook-unreadable", CodeOf(ListWorkbook.Read(path)));
    }

    private static string Flood(string kind)
    {
        var path = Path.Combine(Folder, kind + ".xlsx");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);

        switch (kind)
        {
            case "many":
                for (var i = 0; i < 1500; i++)
                {
                    Put(zip, $"xl/media/{i}.bin", "x");
                }

                break;
            case "repeated":
                Put(zip, Sheet, new string(' ', 20 << 20));
                break;
            case "wide":
                Put(zip, Sheet, "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZZ1\"/></row></sheetData></worksheet>");
                break;
            case "dimension":
                Put(zip, Sheet, "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"/></sheetData></worksheet>");
                break;
            default:
                Put(zip, Sheet, "<worksheet><sheetData><row r=\"2147483647\"><c r=\"A2147483647\"/></row></sheetData></worksheet>");
                break;
        }

        return path;
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
