using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// One way in which a condition is answered. It is a rule of its own, which matches where this is so and none of the ways before it is.
internal abstract class Way
{
    // What must be so of the act itself.
    public virtual Expression<Func<ActFacts, bool>>? When => null;

    public static Way If(Expression<Func<ActFacts, bool>> when, Func<ActFacts, Verdict> says) =>
        new ByAct(when, (asked, act) => Answered.In(asked, says(act)));

    // The day that it depends on cannot be reckoned.
    public static Way Unreckoned(Expression<Func<ActFacts, bool>> failed, Func<ActFacts, Reckoned> day) =>
        new ByAct(failed, (asked, act) => Answered.Failed(asked, day(act).Failed!));

    public static Way Otherwise(Func<ActFacts, Verdict> says) => new ByAct(null, (asked, act) => Answered.In(asked, says(act)));

    // The first record of the act of which all of this is so.
    public static Way IfRecord<TRecord>(Func<TRecord, Verdict> says, params Expression<Func<TRecord, bool>>[] when) where TRecord : Record =>
        new ByRecord<TRecord>(when, says);

    // Adds what must be so besides, and what follows.
    public abstract void Complete(GroupBuilder all, ActionGroupBuilder yields);

    // Adds that there is no such record, for the ways after this one.
    public virtual void Exclude(GroupBuilder all, string name)
    {
    }

    private sealed class ByAct(Expression<Func<ActFacts, bool>>? when, Func<Asked, ActFacts, Answered> answer) : Way
    {
        public override Expression<Func<ActFacts, bool>>? When => when;

        public override void Complete(GroupBuilder all, ActionGroupBuilder yields)
        {
            Expression<Action<IContext, Asked>> yield = (context, asked) => context.Insert(answer(asked, asked.Of));
            yields.Action(yield);
        }
    }

    private sealed class ByRecord<TRecord>(Expression<Func<TRecord, bool>>[] when, Func<TRecord, Verdict> says) : Way where TRecord : Record
    {
        public override void Complete(GroupBuilder all, ActionGroupBuilder yields)
        {
            Expression<Func<TRecord, TRecord, bool>> earlier = (record, before) => before.Of == record.Of && before.Number < record.Number;
            Expression<Action<IContext, Asked, TRecord>> yield = (context, asked, record) => context.Insert(Answered.In(asked, says(record)));
            Match(all.Pattern(typeof(TRecord), "record"), "record");
            Add(all.Not().Pattern(typeof(TRecord), "before")).Condition(earlier);
            yields.Action(yield);
        }

        public override void Exclude(GroupBuilder all, string name) => Match(all.Not().Pattern(typeof(TRecord), name), name);

        private void Match(PatternBuilder pattern, string name)
        {
            var (asked, record) = (Expression.Parameter(typeof(Asked), "asked"), Expression.Parameter(typeof(TRecord), name));
            Add(pattern).Condition(Expression.Lambda<Func<Asked, TRecord, bool>>(
                Expression.Equal(Expression.Property(record, nameof(Record.Of)), Expression.Property(asked, nameof(Asked.Of))), asked, record));
        }

        private PatternBuilder Add(PatternBuilder pattern)
        {
            foreach (var condition in when)
            {
                pattern.Condition(Expressions.About(pattern.Declaration.Name, condition));
            }

            return pattern;
        }
    }
}
