namespace Supervision.Core.Guidance;

/// <summary>指导内容: what the office has seen, and what it suggests.</summary>
/// <param name="Matter">事由.</param>
/// <param name="Suggestion">建议的做法.</param>
public sealed record GuidanceText(string Matter, string Suggestion)
{
    /// <summary>A suggestion shorter than this tells nobody what to do.</summary>
    public const int SuggestionMinLength = 10;

    public const int MaxLength = 1000;
}
