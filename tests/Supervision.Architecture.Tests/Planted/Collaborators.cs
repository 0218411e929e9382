using Supervision.Core.Persistence;

namespace Supervision.Architecture.Tests.Planted;

/// <summary>Takes the database in its constructor, as it should.</summary>
internal sealed class Reader(SupervisionDb db)
{
    public SupervisionDb Db { get; } = db;
}

/// <summary>Is given a collaborator, as it should be.</summary>
internal sealed class Guest(Reader reader)
{
    public Reader Reader { get; } = reader;
}

/// <summary>Makes collaborators itself, hands the database about, and writes past the door.</summary>
internal sealed class Housebreaker(SupervisionDb db)
{
    public Func<Reader> Make() => () => new Reader(db);

    public static int HandAbout(SupervisionDb db) => db.SaveChanges();

    public async Task WriteAsync() => await db.SaveChangesAsync();
}
