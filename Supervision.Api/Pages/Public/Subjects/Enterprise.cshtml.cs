using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Registers.Subjects;

namespace Supervision.Api.Pages.Public.Subjects;

public sealed class EnterpriseModel(EnterpriseRecord records) : PublicPage<EnterpriseView>
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => Show(await records.ReadAsync(code, cancel));
}
