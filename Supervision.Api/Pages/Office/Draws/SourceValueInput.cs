using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Api.Pages.Office.Draws;

/// <summary>What a public source published, or what its fallback gave.</summary>
public sealed class SourceValueInput
{
    public string? Name { get; set; }

    public string? Value { get; set; }

    public bool Fallback { get; set; }

    public SourceValue Typed() => new((Name ?? "") + (Fallback ? SourceValue.FallbackMark : ""), Value ?? "");
}
