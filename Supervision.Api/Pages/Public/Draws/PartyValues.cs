using Supervision.Api.Draws.Ceremonies;

namespace Supervision.Api.Pages.Public.Draws;

/// <summary>The public values of one kind, with what the party can do about each.</summary>
/// <param name="Code">What the party typed; it goes with every form.</param>
public sealed record PartyValues(PartyDeskView View, string? Code, bool Witnessed);
