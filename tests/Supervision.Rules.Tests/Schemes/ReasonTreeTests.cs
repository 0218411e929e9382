using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

public sealed class ReasonTreeTests
{
    private static readonly CreditSchemes All = Books.Value(CreditSchemes.Load(Repository.PathTo("rules")));

    [Fact]
    public void A_tier_is_explained_stage_by_stage_with_record_and_clause() => Golden.Matches(Tree("""
        subject: {id: 91430300MAXT21007G, kind: 企业}
        scheme: tax-2025
        asOf: 2026-04-01
        period: {from: 2025-01-01, to: 2025-12-31}
        inputs: {completeness: non-recurring-missing, has_revenue: true, years_operating: 2, previous_tier: B, zero_vat: {consecutive: 0, total: 1}, books_proper: true}
        records:
          - {kind: deduction, code: '010101', 'on': 2025-05-15, recorded: 2025-05-26, noted: 2025-05-26, corrected: 2025-06-20, amount: 3000}
          - {kind: direct, code: evasion, 'on': 2025-08-01, amount: 120000, share: 0.09}
          - {kind: exemption, item: TAX-2021-6-03, 'on': 2025-09-01}
          - {kind: deduction, code: '020102', 'on': 2025-12-31}
        """), "tree-tax.txt");

    [Fact]
    public void Why_there_is_no_tier_is_told_as_well() => Golden.Matches(Tree("""
        subject: {id: 91430300MAXT21007G, kind: 企业}
        scheme: general-2022
        asOf: 2026-04-01
        period: {from: 2026-03-01, to: 2026-03-31}
        records: [{code: penalty-serious, 'on': 2025-08-01}]
        """), "tree-general.txt");

    private static string Tree(string text)
    {
        var file = Books.Value(RatingCase.ReadAll(new("subject.yaml", text)))[0];
        var rating = Books.Value(new CaseRatings(All).Rate(file));
        return RatingTree.Of(rating, Books.Value(All.For(file))).ToString();
    }
}
