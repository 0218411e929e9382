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
        var organs = departments.Where(department => department.Kind == DepartmentKind.Organ && department.IsListedOn(today));
        return new CoverageBoardView(today, now.Book.Version, [.. organs.Select(organ => Line(organ, lists))]);
    }

    // Whose list it is: the code of the issuer says so; where the file has none, its level, region and domain do.
    private static bool IsOwn(Department department, ListOutline list)
    {
        if (list.Organ is { } code)
        {
            return code == department.Code.ToString();
        }

        var ofItsLevel = string.Equals(list.Level, department.Level.ToString(), StringComparison.OrdinalIgnoreCase);
        var ofItsRegion = list.Regions is [var region] && region == department.Region.ToString();
        return ofItsLevel && ofItsRegion && list.Domains.Contains(department.Domain, StringComparer.Ordinal);
    }

    // By its region, and by a domain that is the department's or a part of it.
    private static bool Binds(ListOutline list, Department department) =>
        list.Binds(department.Region.ToString())
        && list.Domains.Any(domain => domain.StartsWith(department.Domain, StringComparison.Ordinal));

    private static CoverageLine Line(Department department, List<ListOutline> lists)
    {
        var own = lists.FindAll(list => IsOwn(department, list));
        var others = lists.FindAll(list => Binds(list, department) && !IsOwn(department, list));

        return new(department.Name, department.Domain, department.IsSample, own.ConvertAll(Issued), others.ConvertAll(Issued));
    }

    private static IssuedList Issued(ListOutline list)
    {
        var link = list.SourceType == Official ? list.Source.FirstOrDefault(IsWebAddress) : null;
        return new(list.Id, list.Title, list.DocNo, list.Issuer, list.From, list.Clauses.Count, link);
    }

    private static bool IsWebAddress(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
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
