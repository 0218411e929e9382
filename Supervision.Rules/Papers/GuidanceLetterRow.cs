using Supervision.Rules.Language;

namespace Supervision.Rules.Papers;

internal sealed class GuidanceLetterFile
{
    public required List<GuidanceLetterRow> Letters { get; init; }
}

internal sealed class GuidanceLetterRow : Dated
{
    public required string Id { get; init; }

    public required string Voluntary { get; init; }

    public required string NoEffect { get; init; }

    public required string Answer { get; init; }

    public required string Revisit { get; init; }
}
