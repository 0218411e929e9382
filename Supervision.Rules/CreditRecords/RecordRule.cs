using Supervision.Core.Credit;

namespace Supervision.Rules.CreditRecords;

// 记录怎样参与评定: which records of the register are which record of a scheme. What is left open asks for nothing.
internal sealed record RecordRule(string Scheme, CreditRecordKind Kind, string Record)
{
    // A part of the name of who decided.
    public string? Organ { get; init; }

    // A kind of penalty, or the code of a result.
    public string? Word { get; init; }

    // As the policy of repair finds it.
    public DishonestyClass? Class { get; init; }

    public bool Fits(CreditRecord record, Func<CreditRecord, DishonestyClass?> classOf) =>
        record.Kind == Kind
        && (Organ is null || record.Organ.Contains(Organ, StringComparison.Ordinal))
        && (Word is null || record.Words.Contains(Word))
        && (Class is null || classOf(record) == Class);
}
