using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Registers.Departments;

namespace Supervision.Api.Pages.Public.Registers;

public sealed class BodiesModel(BodyList bodies) : PageModel
{
    public BodyListView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await bodies.ReadAsync(cancel);
}
