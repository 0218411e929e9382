using Supervision.Core.Exemptions;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Cases;

/// <summary>主体承继: a subject took the place of another. What was recorded under the earlier code is found under the later one.</summary>
/// <param name="Source">Where it was read, such as a notice of the registering authority.</param>
public sealed record SubjectSuccession(
    Guid Id, SubjectKey Successor, SubjectKey Predecessor, SuccessionKind Kind, DateOnly On, string Source, DateTimeOffset RecordedAt);
