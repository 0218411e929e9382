namespace Supervision.Api.Pages.Public.Draws;

/// <summary>The public values of one kind, with what the party can do about each.</summary>
public sealed record PartyValues(PartyModel Page, bool Witnessed);
