using System.Globalization;

namespace Supervision.Core.Cases;

/// <summary>
/// 条件编号: a condition by what asks it and its place there, counted from 1, as in <c>SAMR-2025-10-05/2.1</c>: the first part of the second
/// condition of that item. What no item carries is asked by a clause of the law.
/// </summary>
public readonly record struct ConditionId(string Text)
{
    public static ConditionId Of(string askedBy, int place) => new(string.Create(CultureInfo.InvariantCulture, $"{askedBy}/{place}"));

    public ConditionId Part(int place) => new(string.Create(CultureInfo.InvariantCulture, $"{Text}.{place}"));

    public override string ToString() => Text;
}
