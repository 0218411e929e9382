using Supervision.Core.LawTables;
using Supervision.Core.Registers;

namespace Supervision.Api.Demo.City;

/// <summary>
/// 样例城市: five registers made from a seed and the words of <c>samples/city</c>; the same seed gives the same bytes. Nobody in it
/// exists, which every name says.
/// </summary>
internal sealed record SampleCity(CityTable Departments, CityTable Inspectors, CityTable Items, CityTable Subjects, CityTable Recusals)
{
    /// <summary>Of fewer, too few would be drawn for the cases of the demonstration.</summary>
    public const int FewestSubjects = 3_000;

    /// <summary>Of more, more would be drawn than there are recorded results.</summary>
    public const int MostSubjects = 40_000;

    /// <summary>In the order in which they can be imported.</summary>
    public IReadOnlyList<(RegisterKind Register, CityTable Table)> Tables =>
    [
        (RegisterKind.Departments, Departments), (RegisterKind.Inspectors, Inspectors), (RegisterKind.Items, Items),
        (RegisterKind.Subjects, Subjects), (RegisterKind.Recusals, Recusals),
    ];

    /// <param name="subjects">How many good subjects; the rows that an import must give back come on top.</param>
    public static SampleCity Make(ulong seed, int subjects, CityWords words, RegionTable regions)
    {
        var codes = new SampleCodes();
        var good = new SampleSubjects(words, regions, seed).Make(subjects, codes);
        var inspectors = new SampleInspectors(words, seed).Make();
        var recusals = new SampleRecusals(words, seed).Make(good, inspectors);

        return new(
            words.Departments.With(DeliberateErrors.OfDepartments(words.Departments)),
            inspectors.With(DeliberateErrors.OfInspectors(inspectors)),
            words.Items.With(DeliberateErrors.OfItems(words.Items)),
            good.With(DeliberateErrors.OfSubjects(good, codes)),
            recusals.With(DeliberateErrors.OfRecusals(recusals)));
    }
}
