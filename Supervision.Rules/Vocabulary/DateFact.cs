using System.Globalization;
using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Vocabulary;

/// <summary>日期: a day of the act.</summary>
public sealed record DateFact(string Name, string Label, string Question) : Fact(Name, Label, Question)
{
    private const string Form = "yyyy-MM-dd";

    public required Func<Act, DateOnly?> Read { get; init; }

    public required Func<Act, DateOnly?, Act> Write { get; init; }

    public override FactPlace Place => FactPlace.Act;

    internal override Shape Shape => Shape.Date;

    public override string? Of(Act act) => Read(act)?.ToString(Form, CultureInfo.InvariantCulture);

    public override Act On(Act act, string? written) => Write(act, Day(written));

    public override bool CanRead(string written) => Day(written) is not null;

    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
