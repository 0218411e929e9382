using Supervision.Core.Primitives;

namespace Supervision.Rules.Authoring;

/// <summary>What can stand in the way of explaining an item.</summary>
public static class ExplanationProblems
{
    /// <param name="near">Items that may have been meant, each with its words.</param>
    public static Problem ItemNotFound(string named, IReadOnlyList<string> near)
    {
        var meant = near.Count > 0 ? $"相近的有：{string.Join("；", near)}。" : "";
        return new("rules.item-not-found", ProblemKind.NotFound, $"没有编号为“{named}”的事项。{meant}请核对编号，或者写违法行为中的几个字来查找。");
    }

    public static Problem SeveralItems(string words, IReadOnlyList<string> found, int all)
    {
        var rest = all > found.Count ? $"等{all}个" : "";
        return new("rules.item-several", ProblemKind.Conflict, $"“{words}”不止一个事项：{string.Join("；", found)}{rest}。请写明其中一个的编号。");
    }

    /// <param name="versions">Each as it can be typed, with its list.</param>
    public static Problem SeveralVersions(string item, IReadOnlyList<string> versions) =>
        new("rules.item-versions", ProblemKind.Conflict, $"事项“{item}”有{versions.Count}个版本：{string.Join("；", versions)}。请写明是哪一个，编号后面加 @ 和施行之日。");

    public static Problem NoSuchVersion(string item, string day, IReadOnlyList<string> versions) =>
        new("rules.item-no-version", ProblemKind.NotFound, $"事项“{item}”没有自“{day}”起施行的版本。现有：{string.Join("；", versions)}。请照此写明。");
}
