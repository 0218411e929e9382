using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Plans;

/// <summary>One planned task as it is typed into a form.</summary>
public sealed class TaskInput
{
    private static readonly char[] Marks = ['、', ',', '，', ' ', ';', '；', '\n', '\r'];

    public int Line { get; set; }

    public bool Remove { get; set; }

    public string? Title { get; set; }

    public string? Lead { get; set; }

    // Lists are null until something is ticked: binding cannot fill a list that is fixed already.
    public IReadOnlyList<string>? Participants { get; set; }

    public IReadOnlyList<string>? Items { get; set; }

    public string? Regions { get; set; }

    public string? Industries { get; set; }

    public IReadOnlyList<string>? Kinds { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public static TaskInput Of(PlannedTask task) => new()
    {
        Line = task.Line,
        Title = task.Title,
        Lead = task.Lead.ToString(),
        Participants = [.. task.Participants.Select(code => code.ToString())],
        Items = task.Items,
        Regions = string.Join('、', task.Scope.Regions),
        Industries = string.Join('、', task.Scope.Industries),
        Kinds = task.Scope.Kinds,
        From = task.From,
        To = task.To,
    };

    public PlannedTask Planned() => new(
        Line, Title?.Trim() ?? "", Code(Lead), [.. (Participants ?? []).Select(Code)], Items ?? [],
        new(Split(Regions), Split(Industries), Kinds ?? []), From ?? default, To ?? default);

    // What is no code stays the empty one, which no list knows.
    private static DepartmentCode Code(string? text) => DepartmentCode.TryParse(text, out var code) ? code : default;

    private static string[] Split(string? text) =>
        (text ?? "").Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
