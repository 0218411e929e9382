using System.Text;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>frame.csv, the one file that may have millions of lines: read and written without an object for each.</summary>
internal static class FrameFile
{
    private const string Header = "target,stratum";

    public static string Write(Frame frame)
    {
        var text = new StringBuilder(Header, Header.Length + (frame.Count * (frame.LongestTarget + 4))).Append('\n');

        for (var i = 0; i < frame.Count; i++)
        {
            text.Append(frame.Target(i)).Append(',').Append(frame.Stratum(i)).Append('\n');
        }

        return text.ToString();
    }

    public static Result<Frame> Read(string text, IReadOnlyCollection<string> codes)
    {
        if (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n'))
        {
            return DrawProblems.LineEnd(DrawFiles.FrameName);
        }

        var lines = text.AsSpan(0, text.Length - 1).Split('\n');
        lines.MoveNext();

        if (!text.AsSpan(lines.Current).SequenceEqual(Header))
        {
            return DrawProblems.Header(DrawFiles.FrameName, Header, text[lines.Current]);
        }

        var (builder, before, number) = (new FrameBuilder(), new Range(0, 0), 1);

        while (lines.MoveNext())
        {
            number++;
            var line = text.AsSpan(lines.Current);
            var comma = line.IndexOf(',');

            if (comma <= 0 || comma == line.Length - 1 || line[(comma + 1)..].ContainsAny(',', '"') || line[..comma].Contains('"'))
            {
                return DrawProblems.Line(DrawFiles.FrameName, number, "应有2个非空的栏，且不含引号");
            }

            var target = line[..comma];

            if (number > 2 && text.AsSpan(before).SequenceCompareTo(target) >= 0)
            {
                return DrawProblems.Line(DrawFiles.FrameName, number, "与上一行重复，或者没有按顺序排列");
            }

            if (!IsTarget(target))
            {
                return DrawProblems.Line(DrawFiles.FrameName, number, $"“{target}”不是校验位正确的统一社会信用代码，也不是“类型:编号”");
            }

            if (CodeOf(line[(comma + 1)..], codes) is not { } code)
            {
                return DrawProblems.Line(DrawFiles.FrameName, number, $"层“{line[(comma + 1)..]}”不在rule.json中");
            }

            builder.Add(target, code);
            before = new(lines.Current.Start, lines.Current.Start.Value + comma);
        }

        return builder.Build();
    }

    // Nearly all targets are credit codes in their normal form; only the others become strings.
    private static bool IsTarget(ReadOnlySpan<char> target) =>
        (target.Length == CreditCode.Length && CreditCode.CheckCharacter(target[..^1]) == target[^1])
        || (SubjectKey.TryParse(target.ToString(), out var key) && target.SequenceEqual(key.ToString()));

    private static string? CodeOf(ReadOnlySpan<char> text, IReadOnlyCollection<string> codes)
    {
        foreach (var code in codes)
        {
            if (text.SequenceEqual(code))
            {
                return code;
            }
        }

        return null;
    }
}
