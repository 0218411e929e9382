using Npgsql;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Registers;

/// <summary>Who of a register stands on the frozen roster of a draw whose checks are not all done. Asked of the database, which refuses the same.</summary>
public sealed class RosteredPeople(RegisterTables tables)
{
    internal async Task<ILookup<string, RosteredPerson>> StandingAsync(string[] numbers, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select task, inspector, name, certificate from standing_people($1)", tables.Connection);
        command.Parameters.AddWithValue(numbers);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var standing = new List<RosteredPerson>();

        while (await reader.ReadAsync(cancel))
        {
            standing.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return standing.ToLookup(person => person.Inspector);
    }
}

/// <summary>As he was frozen for a task.</summary>
internal sealed record RosteredPerson(string Task, string Inspector, string Name, string Certificate)
{
    public bool Is(string name, IEnumerable<Certificate> cards) =>
        name == Name && cards.Any(card => card.Kind is CertificateKind.Enforcement && card.Number == Certificate);

    /// <summary>For the list of refused rows.</summary>
    public string WhyNot(string name) =>
        $"{Name}（人员编号{Inspector}）在任务{Task}冻结的人员名单上，任务办结或者抽取作废之前，"
        + (name == Name ? $"执法证号{Certificate}不得更改或者删去" : $"姓名不得改为“{name}”")
        + "；本人不能到场的，请在任务中替换检查人员，在岗状态可以更改";
}
