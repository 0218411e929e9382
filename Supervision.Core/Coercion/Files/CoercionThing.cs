namespace Supervision.Core.Coercion.Files;

/// <summary>涉案财物: one place, facility or thing on the list that was made on the spot (行政强制法第24条).</summary>
/// <param name="Number">From one on, as the list counts.</param>
public sealed record CoercionThing(int Number, string Name, string Quantity, string Condition)
{
    public const int Most = 200;
    public const int NameMaxLength = 100;
    public const int QuantityMaxLength = 40;
    public const int ConditionMaxLength = 200;
}
