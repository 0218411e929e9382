using System.Diagnostics.CodeAnalysis;

namespace Supervision.Core.Primitives;

/// <summary>A value, or the one <see cref="Problem"/> that stood in its way.</summary>
public sealed class Result<T> where T : notnull
{
    private readonly T? _value;
    private readonly Problem? _problem;

    private Result(T? value, Problem? problem) => (_value, _problem) = (value, problem);

    public bool Succeeded([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        (value, problem) = (_value, _problem);
        return problem is null;
    }

    public TOut Match<TOut>(Func<T, TOut> value, Func<Problem, TOut> problem) =>
        _problem is null ? value(_value!) : problem(_problem);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
