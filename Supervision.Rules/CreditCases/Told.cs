using Supervision.Rules.Conditions;

namespace Supervision.Rules.CreditCases;

// What an answer tells, by the names of the form, each as a text.
internal sealed class Told
{
    private readonly Dictionary<string, IReadOnlyList<string>> _all = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => _all;

    public Told Add(string name, string? text)
    {
        _all[name] = text is null ? [] : [text];
        return this;
    }

    public Told Add(string name, bool? yes) => Add(name, yes switch { true => "true", false => "false", _ => null });

    public Told Add(string name, DateOnly? day) => Add(name, day is { } some ? Days.Said(some) : null);

    public Told Add(string name, IReadOnlyList<string> words)
    {
        _all[name] = words;
        return this;
    }
}
