using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

// One act, the items that may carry it, and the rules it is asked under.
internal sealed record Question(Inquiry Inquiry, Rulebook Rulebook, IReadOnlyList<ListItem> Items, Norm? Norm, IReadOnlyList<string> Notes)
{
    public Act Act => Inquiry.Act;

    public ExemptionCase Asked => Inquiry.Asked;

    // The last day of the act, as far as it is known.
    public DateOnly? LastDay => Act.To ?? (Act.Ongoing ? null : Act.Corrected?.On ?? Act.From);

    public IEnumerable<ListItem> Granting => Items.Where(item => Rulebook.Readings.Of(item).Outcome.Exempts());

    public IEnumerable<ListItem> Easing => Items.Where(item => !Rulebook.Readings.Of(item).Outcome.Exempts());

    public Question Assuming(Atom atom, string answer) => this with { Inquiry = Inquiry.Assuming(atom, answer) };
}
