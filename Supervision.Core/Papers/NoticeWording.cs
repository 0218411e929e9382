namespace Supervision.Core.Papers;

/// <summary>告知内容: the texts of the rule file that every notice of inspection prints.</summary>
/// <param name="Rights">回避, 陈述申辩 and the rest, one sentence each.</param>
/// <param name="ConductTitle">五个严禁、八个不得.</param>
public sealed record NoticeWording(string Recusal, string Statement, IReadOnlyList<string> Rights, string ConductTitle, IReadOnlyList<string> Conduct);
