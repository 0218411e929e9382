using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Supervision.Core.Accounts;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Audit;
using Supervision.Core.Papers;
using Supervision.Core.Persistence.Walls;
using Supervision.Core.Registers.Departments;
using Supervision.Core.RuleLists;

namespace Supervision.Core.Persistence;

/// <summary>
/// What each role may do to each table, read off the model: every row may be read and added, a column changed only where its property
/// may change after the row was made, and nothing deleted but what has served its turn.
/// </summary>
internal static class Grants
{
    // What the publisher reads, what it adds, and where its work is marked. Of the rest it knows nothing.
    private static readonly Type[] Read = [typeof(Department), typeof(Disclosure)];
    private static readonly Type[] Added = [typeof(DeliveryBatch), typeof(DeliveryReceipt), typeof(Reconciliation), typeof(SetAsideFeedback)];
    private static readonly Type[] Marked = [typeof(Delivery), typeof(DeliveryBatch), typeof(IssuedPaper)];

    // Who reads leaves a line, and whoever is the first to need them keeps the rules of the day by their digest.
    private static readonly Type[] NotedByReading = [typeof(ReadEntry), typeof(StoredRulebook)];

    // What decides nothing and is cleared away by the program itself; the guard of the table says when.
    private static readonly Type[] Cleared = [typeof(Submission)];

    // What of a table that it marks is another's: to take a paper back is an act of the office.
    private static readonly string[] NotMarked = [nameof(IssuedPaper.WithdrawnAt), nameof(IssuedPaper.WithdrawnBy), nameof(IssuedPaper.WithdrawnBecause)];

    public static string Of(IModel model) => string.Join('\n',
        [.. Begin(DatabaseRoleNames.Program), .. model.GetEntityTypes().SelectMany(OfProgram), End,
            .. Begin(DatabaseRoleNames.Publisher), .. model.GetEntityTypes().SelectMany(OfPublisher), End,
            .. Begin(DatabaseRoleNames.Supervisor), .. model.GetEntityTypes().SelectMany(OfSupervisor), End,
            .. Begin(DatabaseRoleNames.Public), .. model.GetEntityTypes().SelectMany(OfPublic), End]);

    /// <summary>Whether the program may remove rows that have served their turn.</summary>
    public static bool IsCleared(IEntityType entity) => Cleared.Contains(entity.ClrType);

    /// <summary>The columns that may change after their row was made.</summary>
    public static IReadOnlyList<string> Changeable(IEntityType entity) => Columns(entity, MayChange(entity));

    /// <summary>The columns of which public pages know.</summary>
    public static IReadOnlyList<string> PublicColumns(IEntityType entity)
    {
        var wall = CityWalls.Of(entity.ClrType);
        var properties = entity.GetProperties().Where(property => wall.PublicProperties.Count == 0 || wall.PublicProperties.Contains(property.Name));
        return wall.IsPublic ? Columns(entity, properties) : [];
    }

    /// <summary>Those of them that the publisher changes.</summary>
    public static IReadOnlyList<string> MarkedByPublisher(IEntityType entity)
    {
        if (!Marked.Contains(entity.ClrType))
        {
            return [];
        }

        var isPaper = entity.ClrType == typeof(IssuedPaper);
        return Columns(entity, MayChange(entity).Where(property => !isPaper || !NotMarked.Contains(property.Name)));
    }

    private static IEnumerable<string> OfProgram(IEntityType entity)
    {
        var rights = IsCleared(entity) ? "select, insert, delete" : "select, insert";
        return [$"grant {rights} on {Table(entity)} to {DatabaseRoleNames.Program};", .. Update(entity, Changeable(entity), DatabaseRoleNames.Program)];
    }

    private static IEnumerable<string> OfPublisher(IEntityType entity)
    {
        var type = entity.ClrType;

        if (RightsOfPublisher(type) is not { } rights)
        {
            return [];
        }

        var update = Update(entity, MarkedByPublisher(entity), DatabaseRoleNames.Publisher);
        return [$"grant {rights} on {Table(entity)} to {DatabaseRoleNames.Publisher};", .. update];
    }

    // Everything but how people sign in; the policies say which rows. What he has read, and what was refused him, is all that is written here:
    // what he does goes by the program.
    private static IEnumerable<string> OfSupervisor(IEntityType entity)
    {
        var wall = CityWalls.Of(entity.ClrType);

        if (entity.ClrType == typeof(SecurityEntry))
        {
            return [$"grant insert, select (number) on {Table(entity)} to {DatabaseRoleNames.Supervisor};"];
        }

        if (wall is { Kind: WallKind.Outside, IsKeptFromSupervisor: true })
        {
            return [];
        }

        var rights = NotedByReading.Contains(entity.ClrType) ? "select, insert" : "select";
        return [$"grant {rights} on {Table(entity)} to {DatabaseRoleNames.Supervisor};"];
    }

    private static IEnumerable<string> OfPublic(IEntityType entity)
    {
        var wall = CityWalls.Of(entity.ClrType);

        if (!wall.IsPublic)
        {
            return [];
        }

        var columns = PublicColumns(entity);
        var known = wall.PublicProperties.Count > 0 ? $" ({string.Join(", ", columns.Select(Quoted))})" : "";
        return [$"grant select{known} on {Table(entity)} to {DatabaseRoleNames.Public};"];
    }

    private static string? RightsOfPublisher(Type type)
    {
        if (Added.Contains(type))
        {
            return "select, insert";
        }

        return Read.Contains(type) || Marked.Contains(type) ? "select" : null;
    }

    private static IEnumerable<IProperty> MayChange(IEntityType entity) => entity.GetProperties()
        .Where(property => !property.IsPrimaryKey() && !property.IsConcurrencyToken && MayBeSetAgain(property.PropertyInfo));

    private static List<string> Columns(IEntityType entity, IEnumerable<IProperty> properties)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return [.. properties.Select(property => property.GetColumnName(table)!).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Update(IEntityType entity, IReadOnlyList<string> columns, string role) =>
        columns.Count > 0
            ? [$"grant update ({string.Join(", ", columns.Select(Quoted))}) on {Table(entity)} to {role};"]
            : [];

    // Where the owner may not make roles, there is none to be granted anything.
    private static IEnumerable<string> Begin(string role) =>
        ["do $$ begin", $"if to_regrole('{role}') is null then return; end if;"];

    private const string End = "end $$;";

    private static string Table(IEntityType entity) => Quoted(entity.GetTableName()!);

    private static string Quoted(string name) => $"\"{name}\"";

    private static bool MayBeSetAgain(PropertyInfo? property) =>
        property?.SetMethod is { } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
