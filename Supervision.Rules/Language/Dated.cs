using YamlDotNet.Serialization;

namespace Supervision.Rules.Language;

// What every parameter of law carries: when it holds, first and last day included, where it comes from, how sure that is.
internal abstract class Dated
{
    public required string EffectiveFrom { get; init; }

    public string? EffectiveTo { get; init; }

    public required string Source { get; init; }

    public required string Mark { get; init; }

    // The line of the file on which it begins; set by the reader.
    [YamlIgnore]
    public int Line { get; set; }
}
