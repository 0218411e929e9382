using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>What can stand in the way of reading a draw.</summary>
public static class DrawRecordProblems
{
    public static Problem NotPublic(string file) =>
        new("draw.file-not-public", ProblemKind.NotFound, $"文件“{file}”现在不公开，或者没有这个文件。可以下载的文件列在抽取页上。");
}
