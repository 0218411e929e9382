using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Pages.Office.Draws;

/// <summary>One public source as it is typed into a form.</summary>
public sealed class SourceInput
{
    public string? Name { get; set; }

    public DateTime? Due { get; set; }

    public string? Fallback { get; set; }

    /// <summary>The lines that were filled in, at least in part.</summary>
    public static IReadOnlyList<PublicSource> Filled(IEnumerable<SourceInput> typed) =>
    [
        .. typed.Where(source => !string.IsNullOrWhiteSpace(source.Name) || source.Due is not null)
            .Select(source => new PublicSource(source.Name?.Trim() ?? "", BeijingTime.Of(source.Due ?? default), source.Fallback?.Trim() ?? "")),
    ];
}
