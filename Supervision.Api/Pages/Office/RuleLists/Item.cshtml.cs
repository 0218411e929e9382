using Microsoft.AspNetCore.Mvc;
using Supervision.Api.RuleLists;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;

namespace Supervision.Api.Pages.Office.RuleLists;

public sealed class ItemModel(ItemDesk desk) : OfficePage<ItemDeskView>
{
    [FromRoute]
    public string List { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Item { get; set; } = "";

    protected override Task<Result<ItemDeskView>> ReadAsync(CancellationToken cancel) => desk.ReadAsync(List, Number, Item, cancel);

    /// <summary>How a word is shown that is more or less sure.</summary>
    public static string Tone(SureWord word) => word.Mark switch
    {
        "核" => "good",
        "选定" => "soft",
        _ => "wait",
    };

    public static string Result(ShownCase shown) => shown.IsCarried ? $"{shown.Outcome.Named()}（依本事项）" : shown.Outcome.Named();
}
