using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Coercion;

/// <summary>实施强制措施所填: as the officers write it on the spot.</summary>
/// <param name="Things">One thing a line: name, quantity, condition.</param>
/// <param name="Colleague">人员编号 of the second officer.</param>
public sealed record TakingInput(DateTimeOffset? At, string Place, string Things, string Colleague, string Heard, string Keeping)
{
    private static readonly char[] Between = ['；', ';'];

    public RecordSigning? Signing { get; init; }

    public string? Witness { get; init; }

    public bool AreRightsTold { get; init; }

    public bool IsHandedOver { get; init; }

    public FreezeOrder? Freeze { get; init; }

    /// <summary>The list, or what is wrong in which line.</summary>
    public Result<IReadOnlyList<CoercionThing>> ReadThings()
    {
        var lines = Things.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        if (lines.Length > CoercionThing.Most)
        {
            return CoercionFileProblems.ThingsWrong([$"最多{CoercionThing.Most}项，写了{lines.Length}项"]);
        }

        var read = lines.Select((line, at) => (Number: at + 1, Parts: line.Split(Between, StringSplitOptions.TrimEntries))).ToList();

        if (read.Where(line => !IsWhole(line.Parts)).Select(line => $"第{line.Number}行").ToList() is [_, ..] faults)
        {
            return CoercionFileProblems.ThingsWrong(faults);
        }

        return read.Select(line => new CoercionThing(line.Number, line.Parts[0], line.Parts[1], line.Parts[2])).ToArray();
    }

    private static bool IsWhole(string[] parts)
    {
        int[] most = [CoercionThing.NameMaxLength, CoercionThing.QuantityMaxLength, CoercionThing.ConditionMaxLength];
        return parts.Length == most.Length && parts.Zip(most).All(part => part.First.Length > 0 && part.First.Length <= part.Second);
    }
}
