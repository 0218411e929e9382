namespace Supervision.Publisher.Receiver;

/// <summary>One entry as the sample receiver finds it.</summary>
/// <param name="Key">By this it knows an entry again.</param>
internal sealed record Arrival(string Key, string Record, bool Withdraws);

/// <summary>What the sample receiver says about one entry.</summary>
/// <param name="Refusal">Its words when it turns the entry back.</param>
internal sealed record Reply(Arrival Arrival, string? Number, string? Refusal);
