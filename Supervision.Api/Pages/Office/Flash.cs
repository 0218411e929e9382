namespace Supervision.Api.Pages.Office;

/// <summary>What a page tells the next one.</summary>
internal static class Flash
{
    public const string Said = "said";
}
