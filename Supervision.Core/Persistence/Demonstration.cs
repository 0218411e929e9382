using Microsoft.EntityFrameworkCore;

namespace Supervision.Core.Persistence;

/// <summary>演示库: a database whose name says that nothing in it is real. Only there may the clock be set, and only it may be thrown away.</summary>
public static class Demonstration
{
    private const string Suffix = "demo";

    public static bool IsOf(SupervisionDb db) => IsNamed(db.Database.GetDbConnection().Database);

    public static bool IsNamed(string? database) => database?.EndsWith(Suffix, StringComparison.Ordinal) is true;
}
