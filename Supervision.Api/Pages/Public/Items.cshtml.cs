using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Items;

namespace Supervision.Api.Pages.Public;

public sealed class ItemsModel(ItemList items) : PageModel
{
    public ItemListView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await items.ReadAsync(cancel);
}
