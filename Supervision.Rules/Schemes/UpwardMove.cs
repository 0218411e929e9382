namespace Supervision.Rules.Schemes;

// One thing that could be different: a line that no longer binds, one that now does, or a better number.
internal sealed record UpwardMove(string Sentence, SchemeLine? Line, LineAnswer? Instead, decimal Points)
{
    public IReadOnlyList<LineAnswer> Change(IReadOnlyList<LineAnswer> answers)
    {
        if (Line is null)
        {
            return answers;
        }

        return [.. answers.Select(answer => ReferenceEquals(answer.Line, Line) ? Instead! : answer)];
    }
}
