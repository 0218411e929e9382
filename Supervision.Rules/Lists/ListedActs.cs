namespace Supervision.Rules.Lists;

/// <summary>What an officer of a domain and region can choose from: the items of the lists in force that day.</summary>
public static class ListedActs
{
    public static IReadOnlyList<ListedAct> Of(Rulebook rulebook, string domain, string region, DateOnly on) =>
    [
        .. rulebook.Items.Where(item => item.Domain == domain && !item.ForCoercion && item.List.IsInForce(on) && item.List.Binds(region))
            .OrderBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => new ListedAct(item.Id, item.Violation, item.List.Title)),
    ];
}

/// <param name="Violation">The act in the words of the list.</param>
public sealed record ListedAct(string Id, string Violation, string ListTitle);
