using Supervision.Core.Time;

namespace Supervision.Rules.Coercion;

// 强制措施的期限和人数: hours are hours, up to ten days are working days, more are days of the calendar; people are counted by heads.
internal sealed record CoercionTerm(string Id, int Length, string Named, PeriodUnit? Unit, string Basis, string Mark)
{
    public TimeSpan Hours => Unit is null ? TimeSpan.FromHours(Length) : throw new InvalidOperationException($"{Id} is not reckoned in hours.");

    public Period Period => Unit is { } unit ? new(Length, unit) : throw new InvalidOperationException($"{Id} is not reckoned in days.");

    public override string ToString() => Unit is null ? $"{Length}{Named}" : Period.ToString();
}
