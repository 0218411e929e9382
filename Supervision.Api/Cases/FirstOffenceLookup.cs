using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>
/// 初次违法查询: every earlier event of the subject in the register, of all departments and regimes, exempted and unpublished ones
/// included. What was asked, when, where and what was found becomes evidence of the case.
/// </summary>
public sealed class FirstOffenceLookup(SupervisionDb db, SubjectLineage subjectLineage, TimeProvider clock)
{
    private const string Here = "本市各执法部门登记的处罚、不予处罚、认定、公示和警告记录，包括没有公示的";

    public async Task<FoundRecord> SearchAsync(SubjectKey subject, Register? given, DateOnly through, CancellationToken cancel)
    {
        var lineage = await subjectLineage.OfAsync(subject, cancel);
        var hits = await HitsAsync(subject, lineage, cancel);
        var searched = given?.Searched ?? new RegisterSearch(through, "city");
        var scope = given?.Searched is null ? $"{Here}；外市和国家的系统没有查询" : $"{Here}；另有办案人员查询的{Said(searched.Scope)}记录";
        var register = new Register
        {
            Searched = searched,
            Events = [.. NotAmong(hits, given?.Events ?? []), .. hits],
            Lists = given?.Lists ?? [],
        };
        var own = lineage.Where(Party.IsNewCode).ToList();
        var others = lineage.Where(old => !Party.IsNewCode(old)).ToList();
        var all = await db.Database.SqlQuery<long>($"select violations_recorded() as \"Value\"").SingleAsync(cancel);
        var evidence = new LookupEvidence(
            subject.ToString(), clock.GetLocalNow(), searched.Through, scope + OtherCodes(own) + Predecessors(others), all, register.Events)
        {
            Codes = [subject.ToString(), .. own.Select(old => old.Id)],
            Predecessors = [.. others.Select(old => old.Id)],
        };

        return new(register, lineage, evidence);
    }

    private async Task<List<RegisterEvent>> HitsAsync(SubjectKey subject, IReadOnlyList<Succession> lineage, CancellationToken cancel)
    {
        SubjectKey[] codes = [subject, .. lineage.Select(old => SubjectKey.Parse(old.Id))];
        var names = await db.Set<Subject>().AsNoTracking()
            .Where(known => codes.Contains(known.Key))
            .ToDictionaryAsync(known => known.Key, known => known.Name, cancel);
        var keys = codes.Select(code => code.ToString()).ToArray();
        var rows = await db.ViolationEvents.FromSql($"select * from violations_of({keys})").AsNoTracking()
            .OrderBy(row => row.Discovered)
            .ThenBy(row => row.Id)
            .ToListAsync(cancel);
        return rows.ConvertAll(row => EventOf(row, subject, names));
    }

    // Known from the day on which it was written here, by the clock of the office.
    private static RegisterEvent EventOf(ViolationEvent row, SubjectKey asked, Dictionary<SubjectKey, string> names) => new()
    {
        Kind = Enum.Parse<RegisterEventKind>(row.Kind, ignoreCase: true),
        Item = row.Item,
        Violation = row.Violation,
        Domain = row.Domain,
        Occurred = row.Occurred,
        Discovered = row.Discovered,
        Decided = row.Decided,
        Recorded = OfficeClock.DayOf(row.RecordedAt),
        Organ = row.Organ,
        Clause = row.Clause,
        System = row.System,
        Subject = row.Subject == asked ? null : row.Subject.ToString(),
        SubjectName = row.Subject == asked ? null : names.GetValueOrDefault(row.Subject),
    };

    // What an earlier search of the same case had found is found again, and counts once.
    private static IEnumerable<RegisterEvent> NotAmong(List<RegisterEvent> hits, IReadOnlyList<RegisterEvent> earlier) =>
        earlier.Where(past => !hits.Exists(hit => IsSame(past, hit)));

    private static bool IsSame(RegisterEvent past, RegisterEvent hit) => past with { SubjectName = hit.SubjectName } == hit;

    private static string OtherCodes(List<Succession> own)
    {
        var codes = string.Join("、", own.Select(old => old.Id));
        return own.Count > 0 ? $"；同一主体的其他代码{codes}一并查询" : "";
    }

    private static string Predecessors(List<Succession> others)
    {
        var codes = string.Join("、", others.Select(old => $"{old.Kind}的{old.Id}"));
        return others.Count > 0 ? $"；{codes}也已查询，其记录不当然计入" : "";
    }

    internal static string Said(string scope) => scope switch { "nation" => "全国", "province" => "全省", "city" => "全市", "organ" => "本机关", _ => scope };
}

/// <summary>What the search gives: the register for the rules, and the evidence for the file.</summary>
/// <param name="Lineage">The subject's earlier codes, and the subjects whose place it took.</param>
public sealed record FoundRecord(Register Register, IReadOnlyList<Succession> Lineage, LookupEvidence Evidence);
