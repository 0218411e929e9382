using Supervision.Core.Persistence;

namespace Supervision.Architecture.Tests;

/// <summary>The four projects as they were compiled.</summary>
public static class House
{
    public const string Core = "Supervision.Core";
    public const string Rules = "Supervision.Rules";
    public const string Api = "Supervision.Api";
    public const string Publisher = "Supervision.Publisher";

    public static readonly string[] Projects = [Core, Rules, Api, Publisher];

    private static readonly Lazy<IReadOnlyList<Brick>> AllBricks = new(() => [.. Projects.SelectMany(p => Masonry.Read(Assembly(p)))]);

    private static readonly Lazy<IReadOnlyList<string>> AllTypes = new(() => [.. Projects.SelectMany(p => Masonry.Types(Assembly(p)))]);

    public static IReadOnlyList<Brick> Bricks => AllBricks.Value;

    /// <summary>The full names of the types that people wrote, nested ones left out.</summary>
    public static IReadOnlyList<string> Types => AllTypes.Value;

    public static string Assembly(string project) =>
        Path.Combine(Path.GetDirectoryName(typeof(SupervisionDb).Assembly.Location)!, project + ".dll");
}
