using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

/// <summary>A list lifts the fine alone: the letter says that, says what is done all the same, and the register knows of it.</summary>
public sealed class FineWaiverTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_waived_fine_is_a_decision_of_its_own_with_its_own_letter()
    {
        await using var city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawAsync(city);
        var made = await ProposedAsync(city);

        Assert.Equal((Outcome.WaiveFine, CaseEnd.FineWaived), (made.Outcome, made.SuggestedEnd));
        Assert.Equal(["罚款以外的行政处罚依法另行决定"], made.Answer.Keeps);

        Value(await city.WithAsync<HearParty, Result<Done>>(hear => hear.ExecuteAsync(city.Handler, made.Number, new(2026, 11, 2), "", null, default)));
        Value(await city.WithAsync<ReviewCase, Result<Done>>(review => review.ExecuteAsync(SmallCity.Lawyer, made.Number, OrderedCity.Passed(true), default)));
        await ShownAsync(city, made);
        var adopted = Value(await city.WithAsync<AdoptCase, Result<EnforcementCase>>(
            adopt => adopt.ExecuteAsync(SmallCity.Head, made.Number, CaseEnd.FineWaived, null, default)));

        await using var db = database.NewContext();
        var letter = await db.Papers.SingleAsync(paper => paper.Number == adopted.Adopted!.PaperNumber);
        Assert.Equal(FineWaiverLetter.Title, letter.Form);
        Assert.Contains("本机关决定对当事人不予罚款。", letter.Content, StringComparison.Ordinal);
        Assert.Contains("本决定不免除下列处理：罚款以外的行政处罚依法另行决定。", letter.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("不予行政处罚。", letter.Content, StringComparison.Ordinal);
        Assert.Equal("JS-ZR-2021-01", Assert.Single(await db.ViolationEvents.ToListAsync()).Item);
    }

    private async Task<EnforcementCase> ProposedAsync(SmallCity city)
    {
        city.Clock.Set(SmallCity.At("2026-11-02T09:00"));
        await using var db = database.NewContext();
        var check = await db.Checks.FirstAsync();
        var breach = new Breach
        {
            Id = BreachId.New(city.Clock.GetUtcNow()),
            Check = check.Id,
            Target = check.Target,
            Department = SmallCity.Market,
            Item = "SJ-001",
            Description = "擅自建立相对独立的平面坐标系统。",
            Disposition = Disposition.OrderedToCorrect,
            FoundOn = new(2026, 10, 13),
        };
        await using var owner = database.NewOwnerContext();
        await owner.PlantAsync(breach);

        var worked = Value(CaseFile.LoadAll(Repository.PathTo("rules", "exemptions", "hunan", "cases", "worked", "JS-ZR-2021.yaml"), "JS-ZR-2021.yaml"));
        var asked = worked.First(file => file.Expect.Values.Any(expected => expected.Outcomes.Contains(Outcome.WaiveFine.Code()))).Case;
        return Value(await city.WithAsync<ProposeCase, Result<EnforcementCase>>(propose => propose.ExecuteAsync(
            city.Handler, breach.Id, asked, new("擅自建立相对独立的平面坐标系统。", "测绘法第11条", ["现场笔录"], ["讲解"])
            {
                Place = "湘潭市雨湖区试验路1号",
                PenaltyBasis = "测绘法第52条",
                Party = new(null, "王某", null),
            }, default)));
    }

    private static async Task ShownAsync(SmallCity city, EnforcementCase made)
    {
        var view = Value(await city.WithAsync<CaseDesk, Result<CaseDeskView>>(desk => desk.ReadAsync(city.Handler, made.Number, default)));
        var proofs = view.Conditions.Where(one => one.IsMissing).Select(one => new ConditionProof(one.Id, ["补办的批准文件"]));
        Value(await city.WithAsync<CompleteTexts, Result<Done>>(complete => complete.ExecuteAsync(
            city.Handler, made.Number, view.Case.Texts with { Proofs = [.. proofs] }, default)));
    }
}
