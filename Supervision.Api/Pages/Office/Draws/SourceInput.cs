using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Pages.Office.Draws;

/// <summary>One public source as it is typed into a form.</summary>
public sealed class SourceInput
{
    public string? Name { get; set; }

    public SourceKind? Kind { get; set; }

    public DateTime? Due { get; set; }

    public string? Where { get; set; }

    public string? Fallback { get; set; }

    public DateTime? FallbackDue { get; set; }

    /// <summary>The lines that were filled in, at least in part.</summary>
    public static IReadOnlyList<PublicSource> Filled(IEnumerable<SourceInput> typed)
    {
        var filled = typed.Where(source => !string.IsNullOrWhiteSpace(source.Name) || source.Due is not null);
        return [.. filled.Select(source => source.Read())];
    }

    private PublicSource Read() => new(Name?.Trim() ?? "", BeijingTime.Of(Due ?? default), Written(Fallback) ?? PublicSource.NoFallback)
    {
        Kind = Kind,
        Where = Written(Where),
        FallbackDue = FallbackDue is { } last ? BeijingTime.Of(last) : null,
    };

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
