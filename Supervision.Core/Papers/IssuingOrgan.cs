namespace Supervision.Core.Papers;

/// <summary>发文机关: whose paper it is. An entrusted body acts in its principal's name.</summary>
/// <param name="Principal">The organ that entrusted it, or null when it acts in its own name.</param>
public sealed record IssuingOrgan(string Name, string? Principal = null)
{
    /// <summary>The name that stands at the head and under the text.</summary>
    public string InWhoseName => Principal ?? Name;
}
