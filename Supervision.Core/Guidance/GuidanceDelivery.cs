namespace Supervision.Core.Guidance;

/// <summary>指导书的送达: how the paper reached the subject.</summary>
/// <param name="Receiver">Who took it.</param>
public sealed record GuidanceDelivery(DateOnly On, GuidanceWay Way, string Receiver);
