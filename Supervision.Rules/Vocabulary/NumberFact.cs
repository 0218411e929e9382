using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Vocabulary;

/// <summary>数值: a number of the act, never below zero.</summary>
/// <param name="Unit">The unit, or how the number is written; empty where the label says it.</param>
public sealed record NumberFact(NumberKind Kind, string Name, string Label, string Unit, string Question) : Fact(Name, Label, Question)
{
    /// <summary>Acts of one kind that are found together are added before they are held against a limit.</summary>
    public bool IsAdditive { get; init; } = Kind is NumberKind.Money;

    /// <summary>
    /// Whether the case form asks for it. What only some list counts is not asked: an officer's finding that the quantity is within the
    /// limit may answer instead.
    /// </summary>
    public bool IsAsked { get; init; } = true;

    public override FactPlace Place => FactPlace.Facts;

    internal override Shape Shape => Shape.Amount;

    public override string Title => Unit.Length == 0 ? Label : $"{Label}（{Unit}）";

    public override string? Of(Act act) => act.Facts.TryGetValue(Name, out var number) ? Written(number) : null;

    public override Act On(Act act, string? written)
    {
        var numbers = new Dictionary<string, decimal>(act.Facts, StringComparer.Ordinal);
        numbers.Remove(Name);

        if (Read(written) is { } number)
        {
            numbers.Add(Name, number);
        }

        return act with { Facts = numbers };
    }

    public override bool CanRead(string written) => Read(written) is >= 0;

    /// <summary>With its unit, as papers print it.</summary>
    internal string Measured(decimal number) => Kind switch
    {
        NumberKind.Money or NumberKind.Measure => Written(number) + Unit,
        NumberKind.Ratio when Name != "exceed_ratio" => $"{Written(number * 100)}%",
        NumberKind.Ratio => $"{Written(number)}倍",
        _ => Written(number),
    };

    internal static string Written(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // On a page thousands may be divided by commas.
    private static decimal? Read(string? written) =>
        decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
