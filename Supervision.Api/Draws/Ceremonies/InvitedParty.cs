namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Who is asked to take part in a ceremony.</summary>
/// <param name="Name">Full name, as it stands in the rule.</param>
/// <param name="Body">The code of a department, or the name of a body that is none.</param>
public sealed record InvitedParty(string Name, string Body);
