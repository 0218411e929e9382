using Supervision.Core.Draws.Process;

namespace Supervision.Api.Draws;

/// <summary>What the public rule says about a department whose register was too small.</summary>
public sealed record SmallRegisterLabel(string Team, SmallRegisterMode Mode, string Reason, string Document);
