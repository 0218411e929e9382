using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Supervision.Core.Accounts;

namespace Supervision.Core.Persistence.Walls;

/// <summary>
/// Prints the list of walls as policies of PostgreSQL. They catch the query that forgot to ask; what may be done is the table of acts'
/// affair, and what a row may become the guards'.
/// </summary>
internal static class WallPolicies
{
    // Asked once for a statement, not once for a row.
    private const string IsProgram = "(select sv_program())";
    private const string OwnDepartment = "(select sv_department())";
    private const string Supervised = "any((select sv_supervised())::text[])";

    private const string Clear =
        """
        do $$
        declare
            old record;
        begin
            for old in select policyname, tablename from pg_policies where schemaname = 'public' loop
                execute format('drop policy %I on %I', old.policyname, old.tablename);
            end loop;
        end $$;
        """;

    /// <summary>Everything that stands between departments, after the tables, the functions it asks and the roles it is for.</summary>
    public static string Of(IModel model) => string.Join('\n', [Clear, .. CityWalls.All.Select(wall => OfTable(model, wall))]);

    private static string OfTable(IModel model, Wall wall)
    {
        var table = model.FindEntityType(wall.Entity)!.GetTableName()!;

        if (wall.Kind is WallKind.Outside)
        {
            return $"alter table {table} disable row level security;";
        }

        return string.Join('\n', [$"alter table {table} enable row level security;", .. Policies(table, wall)]);
    }

    private static IEnumerable<string> Policies(string table, Wall wall)
    {
        var own = Own(wall);
        yield return Policy("own", table, "all", DatabaseRoleNames.Program, own, own);

        if (wall.ChangedWhen.Length > 0)
        {
            yield return Policy("read", table, "select", DatabaseRoleNames.Program, wall.ChangedWhen);
            yield return Policy("changed", table, "update", DatabaseRoleNames.Program, wall.ChangedWhen, wall.ChangedWhen);
        }

        if (wall.ReadWhen.Length > 0)
        {
            yield return Policy("seen", table, "select", DatabaseRoleNames.Program, wall.ReadWhen);
        }

        if (wall.AddedWhen.Length > 0)
        {
            yield return Added("added", table, DatabaseRoleNames.Program, wall.AddedWhen);
        }

        if (OpenToAll(wall) is { } open)
        {
            yield return Policy("open", table, "select", DatabaseRoleNames.Program, open);
        }

        if (wall.IsSupervised && SupervisedBy(wall) is { } supervised)
        {
            // What he sends, and his commands, come by the office's login.
            yield return Policy("supervised", table, "select", DatabaseRoleNames.Program, supervised);
        }

        yield return Policy("supervisor", table, "select", DatabaseRoleNames.Supervisor, string.Join(" or ", ForSupervisor(wall)));

        if (wall.Entity == typeof(ReadEntry))
        {
            yield return Added("noted", table, DatabaseRoleNames.Supervisor, wall.AddedWhen);
        }

        if (wall.IsPublic)
        {
            var shown = wall.PublicWhen.Length > 0 ? wall.PublicWhen : "true";
            yield return Policy("public", table, "select", DatabaseRoleNames.Public, shown);
        }

        if (wall.IsPublishers)
        {
            yield return Policy("publisher", table, "all", DatabaseRoleNames.Publisher, "true");
        }
    }

    // What the city must know is answered to him by the program, as to everybody.
    private static IEnumerable<string> ForSupervisor(Wall wall)
    {
        yield return IsProgram;

        if (wall.IsKeptFromSupervisor)
        {
            yield break;
        }

        // What is published says the wall; whom other bureaus employ he reads of those he supervises.
        string?[] shown = [wall.ReadWhen, wall.ChangedWhen, wall.Kind is WallKind.Published ? wall.PublicWhen : null, wall.IsSupervised ? SupervisedBy(wall) : null, Arranged(wall)];

        foreach (var when in shown.Where(when => !string.IsNullOrEmpty(when)))
        {
            yield return $"({when})";
        }
    }

    private static string? Arranged(Wall wall) => wall.Kind switch
    {
        WallKind.Task => Among(wall, "sv_arranged_tasks"),
        WallKind.Attempt or WallKind.LedAttempt => Among(wall, "sv_arranged_attempts"),
        _ => null,
    };

    private static string Own(Wall wall)
    {
        if (wall.Kind is WallKind.Program or WallKind.Function)
        {
            return IsProgram;
        }

        return $"{IsProgram} or {OwnRow(wall)}";
    }

    private static string OwnRow(Wall wall) => wall.Kind switch
    {
        WallKind.Own or WallKind.WrittenByOwn or WallKind.Published => $"{wall.Column} = {OwnDepartment}",
        WallKind.Task => Among(wall, "sv_tasks"),
        WallKind.Attempt => Among(wall, "sv_attempts"),
        WallKind.LedAttempt => Among(wall, "sv_led_attempts"),
        WallKind.Ceremony => Among(wall, "sv_ceremonies"),
        _ => throw new UnreachableException(),
    };

    private static string? SupervisedBy(Wall wall) => wall.Kind switch
    {
        WallKind.Own => $"{wall.Column} = {Supervised}",
        WallKind.Task => Among(wall, "sv_supervised_tasks"),
        WallKind.Attempt or WallKind.LedAttempt => Among(wall, "sv_supervised_attempts"),
        WallKind.Published or WallKind.WrittenByOwn => $"{wall.Column} = {Supervised}",
        _ => null,
    };

    // Whoever has signed in reads what everybody may read; nobody at all reads nothing of it but what is public.
    private static string? OpenToAll(Wall wall) => wall.Kind switch
    {
        WallKind.WrittenByOwn => $"{OwnDepartment} is not null",
        WallKind.Published => wall.PublicWhen,
        _ => null,
    };

    // As a set, which is hashed: held against an array, each row costs as much as there are tasks.
    private static string Among(Wall wall, string rows) => $"{wall.Column} in (select unnest((select {rows}())))";

    private static string Added(string name, string table, string role, string written) =>
        $"""
        do $$ begin if to_regrole('{role}') is not null then
            create policy {name} on {table} for insert to {role} with check ({written});
        end if; end $$;
        """;

    // Where the owner may not make roles, there is none to be let through.
    private static string Policy(string name, string table, string acts, string role, string shown, string? written = null)
    {
        var check = written is null ? "" : $" with check ({written})";
        return
            $"""
            do $$ begin if to_regrole('{role}') is not null then
                create policy {name} on {table} for {acts} to {role} using ({shown}){check};
            end if; end $$;
            """;
    }
}
