using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>复查结果: on which day, whether all was corrected, what was seen, and by whom it is noted.</summary>
public sealed record Recheck(DateOnly On, bool Corrected, string Seen, Signed By);
