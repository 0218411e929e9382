using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

public sealed class DisclosureGuardTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_withdrawal_destroys_the_salt_so_that_the_logged_record_cannot_be_guessed()
    {
        var id = await WriteAsync();
        await WithdrawAsync(id);

        await using var db = database.NewContext();
        var withdrawn = await db.Disclosures.SingleAsync(disclosure => disclosure.Id == id);

        Assert.Null(withdrawn.Salt);
        Assert.NotEqual(withdrawn.Commitment, withdrawn.Content.Commitment(""));
    }

    [Theory]
    [InlineData("update disclosures set withdrawn_at = now(), withdrawn_because = '更正'")]
    [InlineData("update disclosures set salt = null")]
    [InlineData("update disclosures set salt = 'ffffffffffffffffffffffffffffffff'")]
    [InlineData("update disclosures set commitment = ''")]
    public async Task Neither_goes_without_the_other(string sql)
    {
        await WriteAsync();
        await RefusedAsync($"{sql} where withdrawn_at is null");
    }

    [Theory]
    [InlineData("update disclosures set withdrawn_at = null, salt = '00112233445566778899aabbccddeeff'")]
    [InlineData("update disclosures set withdrawn_because = '别的理由'")]
    [InlineData("update disclosures set salt = '00112233445566778899aabbccddeeff'")]
    public async Task A_withdrawal_is_not_taken_back(string sql)
    {
        await WithdrawAsync(await WriteAsync());
        await RefusedAsync($"{sql} where withdrawn_at is not null");
    }

    private async Task RefusedAsync(string sql)
    {
        await using var db = database.NewOwnerContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Equal("SV001", refused.SqlState);
    }

    private async Task<DisclosureId> WriteAsync()
    {
        await using var db = database.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var day = new DateOnly(2026, 2, 10);
        var content = new DisclosureContent("", "计划外检查", "XT-1", "抽查", "双随机", "不定向", "91430399MA0000001X", "样例饭店（样例）", "市监局", "", day, ["R01"], []);
        var disclosure = Disclosure.Of(DisclosureId.New(Noon), Guid.CreateVersion7(Noon).ToString(), SubjectKey.Parse("91430399MA0000001X"), "样例饭店（样例）",
            DepartmentCode.Parse("430300-SJ"), content, day, day.AddDays(28), "00112233445566778899aabbccddeeff", Noon);
        db.Disclosures.Add(disclosure);
        await new Ledger(db).LogAsync(new ResultDisclosedRecord(disclosure.Record, disclosure.Commitment), content.TaskNumber, Noon, default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return disclosure.Id;
    }

    private async Task WithdrawAsync(DisclosureId id)
    {
        await using var db = database.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var disclosure = await db.Disclosures.SingleAsync(disclosure => disclosure.Id == id);
        disclosure.Withdraw("信用修复", new(2026, 2, 13), Noon);
        await new Ledger(db).LogAsync(new WithdrawalRecord(disclosure.Record), disclosure.Record, Noon, default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
