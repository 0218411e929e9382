using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>抽查结果 as published, the latest first: filtered by plain conditions, fifty a page, or all of them for the export.</summary>
public sealed class ResultList(SupervisionDb db, ResultLabels labels, DepartmentNames departments, TimeProvider clock)
{
    public const int PerPage = 50;

    public async Task<ResultListView> ReadAsync(ResultFilter filter, CancellationToken cancel)
    {
        var found = await FilteredAsync(filter, cancel);
        var total = await found.CountAsync(cancel);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var page = Math.Clamp(filter.Page, 1, pages);
        var rows = await found.Skip((page - 1) * PerPage).Take(PerPage).ToListAsync(cancel);
        var now = clock.GetLocalNow();

        return new(filter, now, total, page, pages, [.. rows.Select(Line)], await departments.ReadAsync(cancel),
            labels.On(OfficeClock.DayOf(now)));
    }

    /// <summary>Every line of the filter, in the order of the page.</summary>
    public async Task<IReadOnlyList<DisclosedResult>> AllAsync(ResultFilter filter, CancellationToken cancel) =>
        [.. (await (await FilteredAsync(filter, cancel)).ToListAsync(cancel)).Select(Line)];

    private async Task<IQueryable<Disclosure>> FilteredAsync(ResultFilter filter, CancellationToken cancel)
    {
        var found = db.Disclosures.AsNoTracking().Where(d => d.WithdrawnAt == null);

        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var name = filter.Name.Trim();
            found = found.Where(d => d.TargetName.Contains(name));
        }

        if (DepartmentCode.TryParse(filter.Department, out var department))
        {
            found = found.Where(d => d.Department == department);
        }

        if (filter.From is { } from)
        {
            found = found.Where(d => d.OccurredOn >= from);
        }

        if (filter.To is { } to)
        {
            found = found.Where(d => d.OccurredOn <= to);
        }

        if (!string.IsNullOrWhiteSpace(filter.Result))
        {
            // The content is one json document; the checks keep the codes in a column that can be asked.
            var checks = await db.Checks.Where(check => check.Results.Contains(filter.Result)).Select(check => check.Id).ToListAsync(cancel);
            var records = checks.Select(id => id.ToString()).ToList();
            found = found.Where(d => records.Contains(d.Record));
        }

        return found.OrderByDescending(d => d.OccurredOn).ThenBy(d => d.Id);
    }

    private DisclosedResult Line(Disclosure disclosure) => new(
        disclosure.TargetName, disclosure.Target.ToString(), disclosure.Content.TaskNumber, disclosure.Content.TaskTitle,
        disclosure.Content.Authority, disclosure.Content.JointAuthorities, disclosure.Content.EndedOn, labels.Of(disclosure));
}

public sealed record ResultFilter(string? Name, string? Department, string? Result, DateOnly? From, DateOnly? To, int Page);

public sealed record ResultListView(
    ResultFilter Filter, DateTimeOffset AsOf, int Total, int Page, int Pages, IReadOnlyList<DisclosedResult> Lines, NamesByCode Departments,
    IReadOnlyList<ResultCode> Codes);

public sealed record DisclosedResult(
    string Name, string Code, string TaskNumber, string TaskTitle, string Authority, string JointAuthorities, DateOnly EndedOn,
    IReadOnlyList<string> Labels);
