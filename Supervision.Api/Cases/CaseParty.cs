using Supervision.Core.Cases;
using Supervision.Core.Papers;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Cases;

/// <summary>当事人: as a decision names it, from the register, and from the case where the register has nothing.</summary>
internal static class CaseParty
{
    public static Addressee Of(EnforcementCase found, Subject subject)
    {
        var given = found.Texts.Party;
        var kind = IsTrader(subject) ? RepresentativeKind.Operator : RepresentativeKind.LegalRepresentative;

        return new(found.TargetName, found.Target.IsCreditCode ? found.Target.ToString() : null, subject.Address ?? given?.Address)
        {
            Representative = given?.Representative is { } name ? new(kind, name, IsTrader(subject) ? given.Identity : null) : null,
        };
    }

    public static bool IsTrader(Subject subject) => subject.Kind is SubjectKind.SoleTrader;
}
