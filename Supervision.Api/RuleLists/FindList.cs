using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>Finds a version of a list: <c>list@version</c>, or the newest of <c>list</c>.</summary>
public sealed class FindList(SupervisionDb db)
{
    public async Task<Result<ListVersion>> NewestAsync(string named, CancellationToken cancel)
    {
        var at = named.LastIndexOf('@');
        var number = at > 0 && int.TryParse(named[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
        var list = number is null ? named : named[..at];
        var found = await db.ListVersions.Where(version => version.List == list && (number == null || version.Number == number))
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancel);

        return found is null ? ListProblems.NotFound(named) : found;
    }

    public Task<string> TextAsync(ListVersion version, CancellationToken cancel) =>
        db.RuleTexts.Where(text => text.Sum == version.Sum).Select(text => text.Text).SingleAsync(cancel);
}
