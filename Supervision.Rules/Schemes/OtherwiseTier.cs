namespace Supervision.Rules.Schemes;

// What a subject is where no line says otherwise, in schemes that reckon no score.
internal sealed record OtherwiseTier(string Tier, string Text, string Clause, string Mark);
