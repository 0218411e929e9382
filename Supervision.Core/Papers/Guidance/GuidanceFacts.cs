namespace Supervision.Core.Papers.Guidance;

/// <summary>指导书内容: the finished facts that a letter of guidance tells.</summary>
/// <param name="Kind">劝告, 提醒, 建议, 协商, 约谈 or 告诫.</param>
/// <param name="Matter">事由.</param>
/// <param name="Suggestion">建议的做法.</param>
/// <param name="Officer">Who gives it.</param>
public sealed record GuidanceFacts(string Kind, string Matter, string Suggestion, DateOnly RevisitOn, string Officer, string Complaints);
