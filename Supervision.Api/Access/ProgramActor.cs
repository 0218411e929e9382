using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>程序: who acts when a duty falls due and nobody has pressed anything.</summary>
public static class ProgramActor
{
    /// <param name="duty">By which the audit trail names it.</param>
    public static Actor For(string duty) => new(duty, DepartmentCode.Parse("000000"), Role.Program);
}
