using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Registers;

/// <summary>Reads the list of enforcement bodies (执法主体清单).</summary>
public sealed class DepartmentRows(SupervisionDb db, RegisterTables tables)
{
    private static readonly StagedColumn[] Columns =
    [
        new("code", NpgsqlDbType.Varchar, StagedRole.Key), new("name", NpgsqlDbType.Varchar), new("short_name", NpgsqlDbType.Varchar),
        new("domain", NpgsqlDbType.Varchar), new("level", NpgsqlDbType.Varchar), new("region", NpgsqlDbType.Varchar),
        new("kind", NpgsqlDbType.Varchar), new("principal", NpgsqlDbType.Varchar), new("entrustment_document", NpgsqlDbType.Varchar),
        new("is_park", NpgsqlDbType.Boolean), new("head_name", NpgsqlDbType.Varchar), new("listed_from", NpgsqlDbType.Date),
        new("listed_to", NpgsqlDbType.Date), new("is_sample", NpgsqlDbType.Boolean),
    ];

    internal async Task<Taken> TakeAsync(ImportRun run)
    {
        var rows = run.ReadAll();
        var read = rows.ToDictionary(row => row, row => Read(row, run.Codes));
        var known = await db.Set<Department>().AsNoTracking().Select(d => new Known(d.Code, d.Name, d.Kind)).ToListAsync(run.Cancel);
        RefuseDuplicates(rows, known);
        RefuseWithoutPrincipal(rows, read, known);
        var good = run.GiveBack(rows);
        var staging = new Staging(tables.Connection, "departments", Columns, run.Cancel);
        await staging.CreateAsync();
        await staging.CopyAsync(good.Select(row => (read[row], 1)));
        var (added, changed) = await staging.MergeAsync();
        return new(added, changed, good.Count - added - changed, []);
    }

    private static object?[] Read(RowCells row, CodeTables codes)
    {
        if (!DepartmentCode.TryParse(row.Of("主体代码"), out var code))
        {
            row.Wrong("主体代码", "2至32位大写字母、数字和连字符，如430300-SJ");
        }

        if (!RegionCode.TryParse(row.Of("行政区划"), out var region) || codes.Regions.Find(region) is not { IsStatistical: false })
        {
            row.Wrong("行政区划", "行政区划代码表中的六位代码");
        }

        var kind = row.Term("主体性质", DepartmentKinds.Terms);
        var document = row.Optional("委托书", Department.DocumentMaxLength);
        var principal = row.Of("委托机关");
        Entrustment(row, kind, principal, document);
        var (from, to) = (row.Day("列入日期"), row.OptionalDay("移出日期"));

        if (to < from)
        {
            row.Wrong("移出日期", $"不早于列入日期{from:yyyy-MM-dd}的日期");
        }

        return
        [
            code.ToString(), row.Text("主体名称", Department.NameMaxLength), row.Text("机关代字", Department.ShortNameMaxLength),
            row.Text("执法领域", Department.DomainMaxLength), row.Term("层级", DepartmentLevels.Terms).ToString(), region.ToString(),
            kind.ToString(), principal is "" ? null : principal, document, row.Flag("是否园区"),
            row.Optional("负责人", Department.HeadNameMaxLength), from, to, row.Flag("样例"),
        ];
    }

    private static void Entrustment(RowCells row, DepartmentKind kind, string principal, string? document)
    {
        var entrusted = kind is DepartmentKind.Entrusted;

        if (entrusted && (!DepartmentCode.TryParse(principal, out _) || principal == row.Of("主体代码")))
        {
            row.Wrong("委托机关", "委托机关的主体代码，受委托组织必须填写");
        }

        if (entrusted && document is null)
        {
            row.Wrong("委托书", "委托书的名称和文号，受委托组织必须填写");
        }

        if (!entrusted && (principal.Length > 0 || document is not null))
        {
            row.Wrong(principal.Length > 0 ? "委托机关" : "委托书", "空着，只有受委托组织才有委托机关和委托书");
        }
    }

    private static void RefuseDuplicates(List<RowCells> rows, List<Known> known)
    {
        var (codes, names) = (new Dictionary<string, long>(), new Dictionary<string, long>());
        var owners = known.ToDictionary(department => department.Name, department => department.Code.ToString());

        foreach (var row in rows)
        {
            var (code, name) = (row.Of("主体代码"), row.Of("主体名称"));

            if (!codes.TryAdd(code, row.Line))
            {
                row.Wrongs.Add(Reasons.Duplicate("主体代码", code, codes[code]));
            }
            else if (!names.TryAdd(name, row.Line))
            {
                row.Wrongs.Add(Reasons.Duplicate("主体名称", name, names[name]));
            }
            else if (owners.TryGetValue(name, out var owner) && owner != code)
            {
                row.Wrong("主体名称", $"不与清单中的{owner}重名的名称");
            }
        }
    }

    // The principal may stand in the same file, but not in a row that goes back.
    private static void RefuseWithoutPrincipal(List<RowCells> rows, Dictionary<RowCells, object?[]> read, List<Known> known)
    {
        var kinds = known.ToDictionary(department => department.Code.ToString(), department => department.Kind.ToString());

        foreach (var row in rows.Where(row => row.IsGood))
        {
            kinds[(string)read[row][0]!] = (string)read[row][6]!;
        }

        foreach (var row in rows.Where(row => row.IsGood && row.Of("委托机关").Length > 0))
        {
            if (!kinds.TryGetValue(row.Of("委托机关"), out var kind) || kind == nameof(DepartmentKind.Entrusted))
            {
                row.Wrong("委托机关", "执法主体清单或者本文件中的行政机关、授权组织的主体代码");
            }
        }
    }

    private sealed record Known(DepartmentCode Code, string Name, DepartmentKind Kind);
}
