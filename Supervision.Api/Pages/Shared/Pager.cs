namespace Supervision.Api.Pages.Shared;

/// <summary>Where one stands in a long list, and how one goes on.</summary>
public sealed record Pager(int Total, string Unit, int Page, int Pages, Func<int, string> Link);
