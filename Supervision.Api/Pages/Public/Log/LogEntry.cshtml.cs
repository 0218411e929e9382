using System.Text;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Log;

namespace Supervision.Api.Pages.Public.Log;

public sealed class LogEntryModel(ProveInclusion prove) : PublicPage<InclusionView>
{
    public string Text => Encoding.UTF8.GetString(Found!.Entry.Bytes());

    public async Task<IActionResult> OnGetAsync(long index, long? size, CancellationToken cancel) =>
        Show(await prove.ReadAsync(index, size, cancel));
}
