using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace Supervision.Rules.Engine.NRules;

// The sessions of one rule set. Its rules are ready soonest when interpreted, and quicker every time after when compiled to machine code: whoever asks a
// few times does not wait for that, and whoever asks on has it made meanwhile. What the rules say is the same.
internal sealed class RuleSessions
{
    private readonly Lazy<ISessionFactory> _soon;
    private readonly Lazy<Task<ISessionFactory>> _quick;
    private readonly int _few;
    private int _asked;

    /// <param name="rules">Written each time anew.</param>
    /// <param name="few">So many sessions are interpreted before it is worth compiling.</param>
    public RuleSessions(Func<IEnumerable<IRuleDefinition>> rules, int few)
    {
        _soon = new(() => Compiling.Interpret(rules()));
        _quick = new(() => Task.Run(() => Compiling.Compile(rules())));
        _few = few;
    }

    /// <summary>Begins to make the rules ready, for whoever has something else to do before it asks.</summary>
    public void Begin()
    {
        if (!_soon.IsValueCreated)
        {
            _ = Task.Run(() => _soon.Value);
        }
    }

    public ISession New() => Ready().CreateSession();

    /// <summary>The network into which the rules were made, for those who want to see it.</summary>
    public ReteGraph Network() => _soon.Value.GetSchema();

    private ISessionFactory Ready()
    {
        if (Volatile.Read(ref _asked) < _few)
        {
            Interlocked.Increment(ref _asked);
            return _soon.Value;
        }

        // A rule set that does not compile is a fault of the program, and is told to whoever asks.
        var quick = _quick.Value;
        return quick.IsCompleted ? quick.GetAwaiter().GetResult() : _soon.Value;
    }
}
