using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Registers.Items;

namespace Supervision.Api.Pages.Public.Registers;

public sealed class ItemsModel(ItemList items) : PageModel
{
    public ItemListView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await items.ReadAsync(cancel);
}
