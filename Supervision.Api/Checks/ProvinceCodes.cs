using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Checks;

/// <summary>Codes that the province's 营商码 issued, pasted as one line for each target: its code, a comma, the check code.</summary>
public static class ProvinceCodes
{
    private static readonly char[] Marks = [',', '，', '\t', ' '];

    public static Result<IReadOnlyDictionary<SubjectKey, string>> Read(string? text)
    {
        var codes = new Dictionary<SubjectKey, string>();
        var wrong = new List<string>();

        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

            if (parts.Length != 2 || !SubjectKey.TryParse(parts[0], out var target) || !codes.TryAdd(target, parts[1]))
            {
                wrong.Add(line);
            }
        }

        return wrong.Count == 0 ? codes : CheckFormProblems.ProvinceCode(wrong);
    }
}
