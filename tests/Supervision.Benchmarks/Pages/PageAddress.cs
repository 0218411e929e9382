namespace Supervision.Benchmarks.Pages;

/// <summary>A page that is asked for: at a fixed address, or reached over links, because each database has numbers of its own.</summary>
/// <param name="Name">In Chinese, for the report.</param>
/// <param name="Address">The page, or where the way to it begins.</param>
/// <param name="Links">The pattern of each link on the way.</param>
internal sealed record PageAddress(string Name, string Address, params string[] Links);
