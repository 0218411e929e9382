using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Hands;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence.Hands;

/// <summary>Whom the database takes for one person, held against the program, and that it lets nobody be two.</summary>
public sealed class HandGuardTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DepartmentCode Bureau = DepartmentCode.Parse("430300-SJ");

    [Fact]
    public async Task A_name_alone_is_the_same_person_in_both()
    {
        await using var db = SupervisionDbOptions.Open(database.ConnectionString);

        foreach (var name in new[] { "周一", "欧阳·阿依古丽", "", "a b", "𠮷野" }.Concat(Gen.String.Array[20].Single()).Where(name => !name.Contains('\0')).Where(IsText))
        {
            Assert.Equal(PersonId.OfName(name).ToString(), await db.Database.SqlQuery<string>($"select person_of_name({name}) as \"Value\"").SingleAsync());
        }
    }

    [Fact]
    public async Task Who_signed_his_principal_and_the_officers_of_a_check_are_found_wherever_they_stand()
    {
        var (one, other, third) = (PersonId.New(DateTimeOffset.UnixEpoch), PersonId.New(DateTimeOffset.UnixEpoch), PersonId.New(DateTimeOffset.UnixEpoch));
        var actor = new Actor("周一", Bureau, Role.Planner) { Id = one, StandsInFor = other };
        var officers = new[]
        {
            new CheckOfficer("43030000001", "孙四", Bureau, new(2027, 1, 1), 1) { Person = third },
            new CheckOfficer("43030000002", "李五", Bureau, new(2027, 1, 1), 2),
        };
        var text = JsonSerializer.Serialize(new { list = new object[] { new { item = "一", by = new Signed(actor, DateTimeOffset.UnixEpoch) } }, officers }, Jsonb.Options);
        await using var db = SupervisionDbOptions.Open(database.ConnectionString);

        var found = await db.Database.SqlQuery<string>($"select unnest(persons_in({text}::jsonb)) as \"Value\"").ToListAsync();

        Assert.Equal(new[] { one, other, third, PersonId.OfName("李五") }.Select(id => id.ToString()).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_pair_has_its_sentence_on_its_table()
    {
        await using var db = SupervisionDbOptions.Open(database.ConnectionString);

        foreach (var hand in OtherHands.All)
        {
            var guard = "require_other_hand_" + db.Model.FindEntityType(hand.Entity)!.GetTableName();
            var body = await db.Database.SqlQuery<string>(
                $"select prosrc as \"Value\" from pg_trigger join pg_proc on pg_proc.oid = tgfoid where proname = {guard} and tgname = 'require_other_hand'").SingleAsync();
            Assert.Contains($"{hand.Act}须由{hand.Step}以外的人办理。", body, StringComparison.Ordinal);
        }
    }

    // PostgreSQL takes no half of a pair.
    private static bool IsText(string text)
    {
        try
        {
            return new System.Text.UTF8Encoding(false, true).GetBytes(text).Length >= 0;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return false;
        }
    }
}
