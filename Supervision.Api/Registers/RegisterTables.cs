using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Registers;

/// <summary>The tables of the registers as an import sees them, inside its own transaction.</summary>
public sealed class RegisterTables(SupervisionDb db)
{
    public NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public Task<HashSet<DepartmentCode>> DepartmentsAsync(CancellationToken cancel) =>
        db.Set<Department>().AsNoTracking().Select(department => department.Code).ToHashSetAsync(cancel);
}
