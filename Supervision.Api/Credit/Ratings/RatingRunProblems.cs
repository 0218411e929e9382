using Supervision.Core.Primitives;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>What stands in the way of a run.</summary>
public static class RatingRunProblems
{
    public static Problem AlreadyRated(CreditScheme scheme, DateOnly month) =>
        new("credit.already-rated", ProblemKind.Conflict,
            $"《{scheme.Title}》的这一版本{month.Year}年{month.Month}月已经评定完毕，一个月评定一次。标准更换文本的，按新的版本另评。");

    public static Problem SameText(CreditScheme scheme) =>
        new("credit.same-text", ProblemKind.Conflict, $"这份文本与现行的《{scheme.Title}》一字不差，没有可以比较的。请检查选的是不是草稿。");

    public static Problem NoDraft(string path) =>
        new("credit.no-draft", ProblemKind.NotFound, $"没有找到文件“{path}”。请写明标准草稿（YAML）所在的位置。");

    public static Problem NotRated(string scheme) =>
        new("credit.not-rated", ProblemKind.NotFound, $"没有按“{scheme}”评定过，没有可以检验的等级。请从评定过的标准中选择，或者先办理评定。");
}
