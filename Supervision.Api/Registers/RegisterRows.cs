using Supervision.Core.Registers;

namespace Supervision.Api.Registers;

/// <summary>Takes the rows of a file into the register that they are for.</summary>
public sealed class RegisterRows(SubjectRows subjects, InspectorRows inspectors, ItemRows items, DepartmentRows departments, RecusalRows recusals)
{
    internal Task<Taken> TakeAsync(RegisterKind register, ImportRun run) => register switch
    {
        RegisterKind.Subjects => subjects.TakeAsync(run),
        RegisterKind.Inspectors => inspectors.TakeAsync(run),
        RegisterKind.Items => items.TakeAsync(run),
        RegisterKind.Departments => departments.TakeAsync(run),
        _ => recusals.TakeAsync(run),
    };
}
