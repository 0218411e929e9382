using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>What every page must say first: that the data is made up, or that the clock is set.</summary>
public sealed class SiteNotice(SupervisionDb db, OfficeClock clock)
{
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel)
    {
        var notices = new List<string>();

        if (await db.Set<Department>().AnyAsync(d => d.IsSample, cancel))
        {
            notices.Add("样例数据：本站内容为演示而编造，不是真实的企业、检查或结果。");
        }

        if (clock.IsSet)
        {
            notices.Add($"演示时间：{clock.GetLocalNow():yyyy-MM-dd HH:mm}，不是真实时间。");
        }

        return notices;
    }
}
