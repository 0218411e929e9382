using System.Globalization;
using System.Text.Json;

namespace Supervision.Api.Demo.City;

/// <summary>The words of which the sample city is made, from <c>samples/city</c>: places, names, trades, people, bodies and items.</summary>
internal sealed record CityWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>How a name is put together, by kind of subject; {place}, {name} and {trade} are filled in.</summary>
    public required IReadOnlyDictionary<string, string> Forms { get; init; }

    /// <summary>Stands at the end of every name.</summary>
    public required string Mark { get; init; }

    public required IReadOnlyList<string> FirstSyllables { get; init; }

    public required IReadOnlyList<string> SecondSyllables { get; init; }

    public required IReadOnlyList<string> Roads { get; init; }

    public required IReadOnlyList<Weighted> Statuses { get; init; }

    public required IReadOnlyList<Weighted> Tiers { get; init; }

    public required IReadOnlyList<string> Projects { get; init; }

    public required IReadOnlyList<string> Products { get; init; }

    public required IReadOnlyList<string> Surnames { get; init; }

    public required IReadOnlyList<string> GivenNames { get; init; }

    public required IReadOnlyList<Staff> Staff { get; init; }

    public required IReadOnlyList<Weighted> Posts { get; init; }

    public required IReadOnlyList<string> RecusalReasons { get; init; }

    public IReadOnlyList<Trade> Trades { get; private init; } = [];

    public CityTable Departments { get; private init; } = new("执法主体", [], []);

    public CityTable Items { get; private init; } = new("抽查事项", [], []);

    /// <param name="root">The folder with <c>samples/</c>.</param>
    public static CityWords Read(string root)
    {
        var folder = Path.Combine(root, "samples", "city");
        var words = JsonSerializer.Deserialize<CityWords>(File.ReadAllText(Path.Combine(folder, "words.json")), Json)!;
        var trades = CityTable.Read("trades", Path.Combine(folder, "trades.csv")).Rows;

        return words with
        {
            Trades = [.. trades.Select(row => new Trade(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3], row[4].Split('、')))],
            Departments = CityTable.Read(words.Departments.Name, Path.Combine(folder, "departments.csv")),
            Items = CityTable.Read(words.Items.Name, Path.Combine(folder, "items.csv")),
        };
    }
}

/// <param name="StreetsOf">The county or park whose streets it has.</param>
/// <param name="Jurisdiction">The park that looks after it; null outside the parks.</param>
internal sealed record Place(string Region, string StreetsOf, string Label, string Address, int Weight, string? Jurisdiction);

/// <param name="Endings">What such firms call themselves.</param>
internal sealed record Trade(string Industry, int Weight, string Kind, string Department, IReadOnlyList<string> Endings);

internal sealed record Staff(string Department, int Officers, int Experts, int Auxiliaries, IReadOnlyList<string> Specialisms);

internal sealed record Weighted(string Term, int Weight);
