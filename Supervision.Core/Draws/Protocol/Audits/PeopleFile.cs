using System.Text.RegularExpressions;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>roster-people.csv, which anybody may have who may have the roster, and roster-salts.csv, which only auditors have.</summary>
public static partial class PeopleFile
{
    public const string Name = "roster-people.csv";
    public const string SaltsName = "roster-salts.csv";

    private const string Header = "inspector,digest";
    private const string SaltsHeader = "inspector,salt,name,certificate";

    public static string Write(RosterPeople people) => DrawFiles.Text(Header, people.Lines.Select(line => line.ToString()));

    public static string WriteSalts(IEnumerable<RosterPerson> people) => DrawFiles.Text(SaltsHeader, people
        .OrderBy(person => person.Inspector, StringComparer.Ordinal)
        .Select(person => $"{person.Inspector},{person.Salt},{person.Name},{person.Certificate}"));

    public static Result<RosterPeople> Read(string text)
    {
        if (!DrawFiles.Rows(Name, Header, text, cells => cells[0]).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        var wrong = rows.FindIndex(cells => !DigestForm().IsMatch(cells[1]));
        return wrong < 0
            ? RosterPeople.Of(rows.Select(cells => new PersonLine(cells[0], cells[1])))
            : DrawProblems.Line(Name, wrong + 2, "digest应是64个小写十六进制数字");
    }

    public static Result<IReadOnlyList<RosterPerson>> ReadSalts(string text)
    {
        if (!DrawFiles.Rows(SaltsName, SaltsHeader, text, cells => cells[0]).Succeeded(out var rows, out var problem))
        {
            return problem;
        }

        var wrong = rows.FindIndex(cells => !SaltForm().IsMatch(cells[1]));
        return wrong < 0
            ? rows.Select(cells => new RosterPerson(cells[0], cells[2], cells[3], cells[1])).ToList()
            : DrawProblems.Line(SaltsName, wrong + 2, "salt应是32个小写十六进制数字");
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex DigestForm();

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex SaltForm();
}
