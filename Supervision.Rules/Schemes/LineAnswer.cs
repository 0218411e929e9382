namespace Supervision.Rules.Schemes;

// What a line says of a subject: that it binds, by which records and with how many points; or why it does not.
internal sealed record LineAnswer(SchemeLine Line, bool Binds, IReadOnlyList<RatedRecord> Records, decimal Points, string? Tier, string Sentence)
{
    // Something is there to which the line would speak, but its number or its text is not settled.
    public bool IsHeldBack { get; init; }

    // The score cannot be told without this line, and it could not be answered.
    public bool IsLacking { get; init; }
}
