using Supervision.Core.Papers;

namespace Supervision.Rules.Papers;

/// <summary>检查通知规则: what the law makes a notice of inspection say on one day.</summary>
public sealed record NoticeRule(NoticeWording Wording, int MinInspectors);
