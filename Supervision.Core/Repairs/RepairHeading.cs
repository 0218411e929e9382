using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Repairs;

/// <summary>What a handling is about: whose record, before which office, under which policy, by which number it came in.</summary>
public sealed record RepairHeading(
    DepartmentCode Department, SubjectKey Target, string TargetName, Guid Record, string RecordNumber, string Policy, RepairChannel Channel, string Number);
