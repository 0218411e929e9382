using Supervision.Core.Guidance;

namespace Supervision.Api.Guidance;

/// <summary>给予指导所填: as the officer has typed it.</summary>
/// <param name="Target">统一社会信用代码, as typed.</param>
public sealed record GuidanceInput(string Target, GuidanceKind? Kind, GuidanceOccasion Occasion, GuidanceText Text, DateOnly? RevisitOn);
