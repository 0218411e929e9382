using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;

namespace Supervision.Api.RuleLists;

/// <summary>
/// 清单覆盖: which departments on the 主体清单 have issued a list of their own, and which work by lists of higher bodies. A collection of
/// published cases is no list, whoever published it.
/// </summary>
public sealed class CoverageBoard(SupervisionDb db, AdoptedRules rules, TimeProvider clock)
{
    private const string Official = "官方站点";

    public async Task<Result<CoverageBoardView>> ReadAsync(CancellationToken cancel)
    {
        if (!(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem))
        {
            return problem;
        }

        var today = OfficeClock.Today(clock);
        var lists = ListOutline.Of(now.Book).Where(list => list.IsIssued && list.IsInForce(today)).ToList();
        var departments = await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).ToListAsync(cancel);
        return new CoverageBoardView(today, now.Book.Version,
            [.. departments.Where(d => d.IsListedOn(today) && d.Kind == DepartmentKind.Organ).Select(d => Line(d, lists))]);
    }

    // Whose list it is: the code of the issuer says so; where the file has none, its level, region and domain do.
    private static bool IsOwn(Department department, ListOutline list) =>
        list.Organ is { } code ? code == department.Code.ToString()
        : string.Equals(list.Level, department.Level.ToString(), StringComparison.OrdinalIgnoreCase)
            && list.Regions is [var region] && region == department.Region.ToString() && list.Domains.Contains(department.Domain, StringComparer.Ordinal);

    private static CoverageLine Line(Department department, List<ListOutline> lists)
    {
        var binding = lists.Where(list => list.Binds(department.Region.ToString())
            && list.Domains.Any(domain => domain == department.Domain || domain.StartsWith(department.Domain, StringComparison.Ordinal))).ToList();

        return new(department.Name, department.Domain, department.IsSample,
            [.. lists.Where(list => IsOwn(department, list)).Select(Issued)], [.. binding.Where(list => !IsOwn(department, list)).Select(Issued)]);
    }

    private static IssuedList Issued(ListOutline list) => new(list.Id, list.Title, list.DocNo, list.Issuer, list.From, list.Clauses.Count,
        list.SourceType == Official ? list.Source.Where(source => Uri.TryCreate(source, UriKind.Absolute, out var at) && at.Scheme is "http" or "https").FirstOrDefault() : null);
}

/// <summary>The board of a day.</summary>
/// <param name="Rulebook">Digest of the rules that are in force.</param>
public sealed record CoverageBoardView(DateOnly AsOf, string Rulebook, IReadOnlyList<CoverageLine> Lines)
{
    public int Issued => Lines.Count(line => line.Own.Count > 0);
}

/// <summary>One department: lists of its own, and lists of others that bind it.</summary>
public sealed record CoverageLine(string Name, string Domain, bool IsSample, IReadOnlyList<IssuedList> Own, IReadOnlyList<IssuedList> Others);

/// <summary>One list in force.</summary>
/// <param name="Link">Only where the text was read on an official site.</param>
public sealed record IssuedList(string Id, string Title, string? DocNo, string Issuer, DateOnly From, int Items, string? Link);
