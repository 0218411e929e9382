using Supervision.Core.Guidance;

namespace Supervision.Api.Pages.Shared;

/// <summary>What the office has suggested to a subject before, with the way to suggest something now.</summary>
/// <param name="Target">统一社会信用代码.</param>
/// <param name="Occasion">Out of what it would be suggested now.</param>
public sealed record GuidanceBefore(string Target, GuidanceOccasion Occasion, IReadOnlyList<AdministrativeGuidance> Given);
