using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Plans;

/// <summary>The names of all items by code, by their latest version.</summary>
public sealed class ItemNames(SupervisionDb db)
{
    public async Task<ItemNamesByCode> ReadAsync(CancellationToken cancel)
    {
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ToListAsync(cancel);
        return new(items.Where(item => item.Latest is not null).ToDictionary(item => item.Code, item => item.Latest!.Content.Name));
    }
}

public sealed record ItemNamesByCode(IReadOnlyDictionary<string, string> Names)
{
    public string Of(IEnumerable<string> codes) => string.Join('、', codes.Select(code => Names.GetValueOrDefault(code, code)));
}
