using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Supervision.Core.Disclosures;
using Supervision.Core.Papers;
using Supervision.Core.Registers.Departments;

namespace Supervision.Core.Persistence;

/// <summary>
/// What each role may do to each table, read off the model: every row may be read and added, a column changed only where its property
/// may change after the row was made, and nothing deleted.
/// </summary>
internal static class Grants
{
    // What the publisher reads, what it adds, and where its work is marked. Of the rest it knows nothing.
    private static readonly Type[] Read = [typeof(Department), typeof(Disclosure)];
    private static readonly Type[] Added = [typeof(DeliveryBatch), typeof(DeliveryReceipt), typeof(Reconciliation), typeof(SetAsideFeedback)];
    private static readonly Type[] Marked = [typeof(Delivery), typeof(DeliveryBatch), typeof(IssuedPaper)];

    // What of a table that it marks is another's: to take a paper back is an act of the office.
    private static readonly string[] NotMarked = [nameof(IssuedPaper.WithdrawnAt), nameof(IssuedPaper.WithdrawnBy), nameof(IssuedPaper.WithdrawnBecause)];

    public static string Of(IModel model) => string.Join('\n',
        [.. Begin(DatabaseRoleNames.Program), .. model.GetEntityTypes().SelectMany(OfProgram), End,
            .. Begin(DatabaseRoleNames.Publisher), .. model.GetEntityTypes().SelectMany(OfPublisher), End]);

    /// <summary>The columns that may change after their row was made.</summary>
    public static IReadOnlyList<string> Changeable(IEntityType entity) => Columns(entity, MayChange(entity));

    /// <summary>Those of them that the publisher changes.</summary>
    public static IReadOnlyList<string> MarkedByPublisher(IEntityType entity) =>
        Marked.Contains(entity.ClrType)
            ? Columns(entity, MayChange(entity).Where(property => entity.ClrType != typeof(IssuedPaper) || !NotMarked.Contains(property.Name)))
            : [];

    private static IEnumerable<string> OfProgram(IEntityType entity) =>
        [$"grant select, insert on {Table(entity)} to {DatabaseRoleNames.Program};", .. Update(entity, Changeable(entity), DatabaseRoleNames.Program)];

    private static IEnumerable<string> OfPublisher(IEntityType entity)
    {
        var type = entity.ClrType;
        var rights = Added.Contains(type) ? "select, insert" : Read.Contains(type) || Marked.Contains(type) ? "select" : null;

        return rights is null ? []
            : [$"grant {rights} on {Table(entity)} to {DatabaseRoleNames.Publisher};",
                .. Update(entity, MarkedByPublisher(entity), DatabaseRoleNames.Publisher)];
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
