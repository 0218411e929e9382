using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Subjects;

namespace Supervision.Api.Cases;

/// <summary>
/// 初次违法查询: every earlier event of the subject in the register, of all departments and regimes, exempted and unpublished ones
/// included. What was asked, when, where and what was found becomes evidence of the case.
/// </summary>
public sealed class FirstOffenceLookup(SupervisionDb db, TimeProvider clock)
{
    private const string Here = "本市各执法部门登记的处罚、不予处罚、认定、公示和警告记录，包括没有公示的";

    public async Task<FoundRecord> SearchAsync(SubjectKey subject, Register? given, DateOnly through, CancellationToken cancel)
    {
        var rows = await db.ViolationEvents.AsNoTracking().Where(row => row.Subject == subject)
            .OrderBy(row => row.Discovered).ThenBy(row => row.Id).ToListAsync(cancel);
        RegisterEvent[] hits = [.. rows.Select(EventOf)];
        var searched = given?.Searched ?? new RegisterSearch(through, "city");
        var register = new Register { Searched = searched, Events = [.. given?.Events ?? [], .. hits], Lists = given?.Lists ?? [] };
        var scope = given?.Searched is null ? $"{Here}；外市和国家的系统没有查询" : $"{Here}；另有办案人员查询的{Said(searched.Scope)}记录";

        return new(register, new(subject.ToString(), clock.GetLocalNow(), searched.Through, scope,
            await db.ViolationEvents.LongCountAsync(cancel), register.Events));
    }

    private static RegisterEvent EventOf(ViolationEvent row) => new()
    {
        Kind = Enum.Parse<RegisterEventKind>(row.Kind, ignoreCase: true),
        Item = row.Item,
        Violation = row.Violation,
        Domain = row.Domain,
        Occurred = row.Occurred,
        Discovered = row.Discovered,
        Decided = row.Decided,
        Organ = row.Organ,
        Clause = row.Clause,
        System = row.System,
    };

    private static string Said(string scope) => scope switch { "nation" => "全国", "province" => "全省", "city" => "全市", "organ" => "本机关", _ => scope };
}

/// <summary>What the search gives: the register for the rules, and the evidence for the file.</summary>
public sealed record FoundRecord(Register Register, LookupEvidence Evidence);
