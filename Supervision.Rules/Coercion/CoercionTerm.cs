using Supervision.Core.Time;

namespace Supervision.Rules.Coercion;

// 强制措施的期限: hours are hours, up to ten days are working days, more are days of the calendar.
internal sealed record CoercionTerm(string Id, int Length, PeriodUnit? Unit, string Basis, string Mark)
{
    public TimeSpan Hours => Unit is null ? TimeSpan.FromHours(Length) : throw new InvalidOperationException($"{Id} is not reckoned in hours.");

    public Period Period => Unit is { } unit ? new(Length, unit) : throw new InvalidOperationException($"{Id} is reckoned in hours.");

    public override string ToString() => Unit is null ? $"{Length}小时" : Period.ToString();
}
