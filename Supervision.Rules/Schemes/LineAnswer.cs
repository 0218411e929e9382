namespace Supervision.Rules.Schemes;

// What a line says of a subject: that it binds, by which records and with how many points; or why it does not.
internal sealed record LineAnswer(SchemeLine Line, bool Binds, IReadOnlyList<CreditRecord> Records, decimal Points, string Sentence);
