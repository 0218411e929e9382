using Supervision.Core.Primitives;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>What stands in the way of a run.</summary>
public static class RatingRunProblems
{
    public static Problem AlreadyRated(CreditScheme scheme, DateOnly month) =>
        new("credit.already-rated", ProblemKind.Conflict,
            $"《{scheme.Title}》的这一版本{month.Year}年{month.Month}月已经评定完毕，一个月评定一次。标准更换文本的，按新的版本另评。");
}
