using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers;

/// <summary>Reads the recusal relations (回避关系).</summary>
public sealed class RecusalRows(SupervisionDb db, RegisterTables tables)
{
    private static readonly StagedColumn[] Columns =
    [
        new("id", NpgsqlDbType.Uuid, StagedRole.OnlyAtFirst), new("inspector", NpgsqlDbType.Uuid, StagedRole.Key),
        new("subject", NpgsqlDbType.Varchar, StagedRole.Key), new("\"from\"", NpgsqlDbType.Date, StagedRole.Key),
        new("reason", NpgsqlDbType.Varchar), new("\"to\"", NpgsqlDbType.Date), new("is_sample", NpgsqlDbType.Boolean),
    ];

    internal async Task<Taken> TakeAsync(ImportRun run)
    {
        var rows = run.ReadAll();
        var people = await db.Set<Inspector>().AsNoTracking().ToDictionaryAsync(i => i.Number, i => (i.Id, i.Department), run.Cancel);
        var subjects = await KnownAsync(rows, run);
        var first = new Dictionary<(string, string, DateOnly), long>();
        var read = rows.ToDictionary(row => row, row => Read(row, people, subjects, first, run));
        var good = run.GiveBack(rows);
        var staging = new Staging(tables.Connection, "recusal_relations", Columns, run.Cancel);
        await staging.CreateAsync();
        await staging.CopyAsync(good.Select(row => (read[row], 1)));
        var (added, changed) = await staging.MergeAsync();
        return new(added, changed, good.Count - added - changed, []);
    }

    private async Task<HashSet<SubjectKey>> KnownAsync(List<RowCells> rows, ImportRun run)
    {
        var known = new HashSet<SubjectKey>();

        foreach (var part in rows.Select(row => row.Of("对象编号")).Where(text => SubjectKey.TryParse(text, out _))
            .Select(SubjectKey.Parse).Distinct().Chunk(10_000))
        {
            known.UnionWith(await db.Set<Subject>().AsNoTracking()
                .Where(subject => part.Contains(subject.Key)).Select(subject => subject.Key).ToListAsync(run.Cancel));
        }

        return known;
    }

    private static object?[] Read(
        RowCells row, Dictionary<string, (InspectorId Id, DepartmentCode Department)> people, HashSet<SubjectKey> subjects,
        Dictionary<(string, string, DateOnly), long> first, ImportRun run)
    {
        var number = row.Of("人员编号");

        if (!people.TryGetValue(number, out var person))
        {
            row.Wrong("人员编号", "执法检查人员名录库中的人员编号");
        }
        else if (person.Department != run.Importer)
        {
            row.Wrongs.Add(Reasons.OtherDepartment("人员编号", number, run.Importer));
        }

        if (!SubjectKey.TryParse(row.Of("对象编号"), out var subject))
        {
            row.Wrong("对象编号", SubjectRows.KeyExpected);
        }
        else if (!subjects.Contains(subject))
        {
            row.Wrong("对象编号", "检查对象名录库中的对象");
        }

        var (from, to) = (row.Day("起始日期"), row.OptionalDay("截止日期"));

        if (to < from)
        {
            row.Wrong("截止日期", $"不早于起始日期{from:yyyy-MM-dd}的日期");
        }

        object?[] values =
        [
            RecusalId.New(run.At).Value, person.Id.Value, subject.ToString(), from, row.Text("事由", RecusalRelation.ReasonMaxLength), to, row.Flag("样例"),
        ];

        if (row.IsGood && !first.TryAdd((number, subject.ToString(), from), row.Line))
        {
            row.Wrongs.Add($"同一人员、对象和起始日期与第{first[(number, subject.ToString(), from)]}行重复");
        }

        return values;
    }
}
