using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Pages.Shared;

/// <summary>A public source as a reader sees it: what kind it is, where to look it up, what it gave and who says so.</summary>
/// <param name="Names">The names of bodies by their codes; null where codes suffice.</param>
public sealed record SourceTold(PublicSource Source, DrawReveal? Reveal, IReadOnlyList<CeremonyStep> Steps, Func<string, string>? Names)
{
    public CeremonyStep? Step => Steps.FirstOrDefault(step => step.Step == CeremonyStep.Value && IsOf(step.Source));

    public SourceValue? Value => Reveal?.Sources.FirstOrDefault(value => IsOf(value.Name));

    public bool IsFallback => (Step?.Source ?? Value?.Name) is { } name && name != Source.Name;

    public string NameOf(string? body) => body is null ? "" : Names?.Invoke(body) ?? body;

    private bool IsOf(string? name) => name == Source.Name || name == Source.Name + SourceValue.FallbackMark;
}
