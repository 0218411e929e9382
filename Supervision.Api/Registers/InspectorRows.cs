using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Registers;

/// <summary>Reads the register of inspectors (执法检查人员名录库): a row for each certificate, the rows of a person taken or given back together.</summary>
public sealed partial class InspectorRows(SupervisionDb db, RegisterTables tables, RosteredPeople rostered)
{
    private static readonly string[] OfPerson = ["姓名", "所属主体", "人员类别", "在岗状态", "可任组长", "专长", "样例"];

    private static readonly string[] OfCard = ["证件类型", "证件编号", "证件生效日期", "证件失效日期"];

    private static readonly StagedColumn[] Columns =
    [
        new("id", NpgsqlDbType.Uuid, StagedRole.OnlyAtFirst), new("number", NpgsqlDbType.Varchar, StagedRole.Key), new("name", NpgsqlDbType.Varchar),
        new("department", NpgsqlDbType.Varchar), new("kind", NpgsqlDbType.Varchar), new("post", NpgsqlDbType.Varchar),
        new("may_lead", NpgsqlDbType.Boolean), new("specialisms", NpgsqlDbType.Jsonb), new("certificates", NpgsqlDbType.Jsonb),
        new("is_sample", NpgsqlDbType.Boolean), new("synced_at", NpgsqlDbType.TimestampTz, StagedRole.WrittenAlong),
    ];

    internal async Task<Taken> TakeAsync(ImportRun run)
    {
        var rows = run.ReadAll();
        var departments = await tables.DepartmentsAsync(run.Cancel);
        var cards = rows.ToDictionary(row => row, Card);
        var people = rows.GroupBy(row => row.Of("人员编号")).Select(group => Read([.. group], cards, departments, run)).ToList();
        RefuseSharedCards(rows, cards);
        RefuseOtherDepartments(rows, departments, run.Importer);
        await RefuseTakenNumbersAsync(people, run);
        await RefuseOtherPeopleAsync(people, run.Cancel);
        RowGroups.RefuseTogether(people.Select(person => person.Rows), "同一人员");
        var good = run.GiveBack(rows).ToHashSet();
        var kept = people.Where(person => good.Contains(person.Rows[0])).ToList();
        var staging = new Staging(tables.Connection, "inspectors", Columns, run.Cancel);
        await staging.CreateAsync();
        await staging.CopyAsync(kept.Select(person => (person.Values, person.Rows.Count)));
        var (added, changed) = await staging.MergeAsync();
        return new(added, changed, good.Count - added - changed, Notices(kept, run.Today));
    }

    private static Person Read(
        List<RowCells> rows, Dictionary<RowCells, Certificate?> cards, HashSet<DepartmentCode> departments, ImportRun run)
    {
        var first = rows[0];
        var number = first.Of("人员编号");

        foreach (var row in rows)
        {
            if (!Number().IsMatch(number) || number.Length > Inspector.NumberMaxLength)
            {
                row.Wrong("人员编号", $"不超过{Inspector.NumberMaxLength}位的数字、字母和连字符");
            }

            RowGroups.RefuseDifferent(row, first, OfPerson);
        }

        var kind = first.Term("人员类别", InspectorKinds.Terms);
        var lead = first.Flag("可任组长");

        if (lead && kind is not InspectorKind.Officer)
        {
            first.Wrong("可任组长", "否，只有执法人员可以任组长");
        }

        var skills = first.List("专长");

        if (skills.Any(skill => skill.Length > Inspector.SpecialismMaxLength))
        {
            first.Wrong("专长", $"每项不超过{Inspector.SpecialismMaxLength}字，几项用、隔开");
        }

        var post = first.Term("在岗状态", PostStates.Terms);
        List<Certificate> held = [.. rows.Select(row => cards[row]).OfType<Certificate>()];
        object?[] values =
        [
            InspectorId.New(run.At).Value, number, first.Text("姓名", Inspector.NameMaxLength), first.Department("所属主体", departments).ToString(),
            kind.ToString(), post.ToString(), lead, Json(skills), Json(held), first.Flag("样例"), run.At.ToUniversalTime(),
        ];
        return new(rows, values, kind is InspectorKind.Officer && post is PostState.OnDuty, held);
    }

    private static Certificate? Card(RowCells row)
    {
        if (OfCard.All(header => row.Of(header).Length == 0))
        {
            return null;
        }

        var kind = row.Term("证件类型", CertificateKinds.Terms);
        var number = row.Text("证件编号", Certificate.NumberMaxLength);
        var (from, to) = (row.Day("证件生效日期"), row.Day("证件失效日期"));

        if (from != default && to != default && to < from)
        {
            row.Wrong("证件失效日期", $"不早于生效日期{from:yyyy-MM-dd}的日期");
        }

        return new(number, kind, from, to);
    }

    private static void RefuseSharedCards(List<RowCells> rows, Dictionary<RowCells, Certificate?> cards)
    {
        var lines = new Dictionary<string, long>();

        foreach (var row in rows)
        {
            // A second row of a person without a certificate says nothing new.
            var (header, text) = cards[row] is { } card ? ("证件编号", card.Number) : ("人员编号", row.Of("人员编号"));

            if (text.Length > 0 && !lines.TryAdd(header + text, row.Line))
            {
                row.Wrongs.Add(Reasons.Duplicate(header, text, lines[header + text]));
            }
        }
    }

    // A code that is in no list is told as such, and not as another's.
    private static void RefuseOtherDepartments(List<RowCells> rows, HashSet<DepartmentCode> listed, DepartmentCode own)
    {
        foreach (var row in rows)
        {
            var said = row.Of("所属主体");

            if (DepartmentCode.TryParse(said, out var code) && code != own && listed.Contains(code))
            {
                row.Wrongs.Add(Reasons.OtherDepartment("所属主体", said, own));
            }
        }
    }

    // Nobody takes a person of another department over by writing his number beside the own one.
    private async Task RefuseTakenNumbersAsync(List<Person> people, ImportRun run)
    {
        List<string> numbers = [.. people.Select(person => person.Number)];
        var owners = await db.Set<Inspector>().AsNoTracking().Where(known => numbers.Contains(known.Number) && known.Department != run.Importer)
            .ToDictionaryAsync(known => known.Number, known => known.Department, run.Cancel);

        foreach (var person in people.Where(person => owners.ContainsKey(person.Number)))
        {
            person.Rows[0].Wrongs.Add(Reasons.NumberTaken(person.Number, owners[person.Number]));
        }
    }

    // Whoever stands on the roster of a draw stays who he is until its checks are done; all of them are told at once.
    private async Task RefuseOtherPeopleAsync(List<Person> people, CancellationToken cancel)
    {
        var standing = await rostered.StandingAsync([.. people.Select(person => person.Number)], cancel);

        foreach (var person in people)
        {
            foreach (var frozen in standing[person.Number].Where(frozen => !frozen.Is(person.Name, person.Cards)))
            {
                person.Rows[0].Wrongs.Add(frozen.WhyNot(person.Name));
            }
        }
    }

    private static IReadOnlyList<string> Notices(List<Person> people, DateOnly today)
    {
        var without = people.Where(person => person.ShouldCheck && !person.Cards.Exists(card => IsValid(card, today))).ToList();

        if (without.Count == 0)
        {
            return [];
        }

        var named = without.Take(10).Select(person => $"{person.Rows[0].Of("姓名")}（{WithoutCard(person, today)}）");
        var more = without.Count > 10 ? "等" : "";
        return [$"{without.Count}名在岗执法人员今天没有有效的行政执法证，已经收入名录，但换证之前不会被抽到：{string.Join('、', named)}{more}。"];
    }

    private static string WithoutCard(Person person, DateOnly today)
    {
        var cards = person.Cards.Where(card => card.Kind is CertificateKind.Enforcement);

        if (cards.MaxBy(card => card.ValidTo) is not { } last)
        {
            return "没有行政执法证";
        }

        return last.ValidTo < today
            ? $"{last.Number}，{last.ValidTo:yyyy-MM-dd}到期"
            : $"{last.Number}，{last.ValidFrom:yyyy-MM-dd}才生效";
    }

    private static bool IsValid(Certificate card, DateOnly today) => card.Kind is CertificateKind.Enforcement && card.IsValidOn(today);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Jsonb.Options);

    [GeneratedRegex(@"^[0-9A-Za-z-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    private sealed record Person(List<RowCells> Rows, object?[] Values, bool ShouldCheck, List<Certificate> Cards)
    {
        public string Number => Rows[0].Of("人员编号");

        public string Name => Rows[0].Of("姓名");
    }
}
