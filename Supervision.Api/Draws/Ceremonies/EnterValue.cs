using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>登记公开数值: a party says by its own code what a public source gave, for all tasks of the ceremony. It counts once another body has confirmed it.</summary>
public sealed class EnterValue(SupervisionDb db, Acts acts, ActingValues acting, TimeProvider clock)
{
    /// <param name="value">As it was published or thrown; ignored where it is said that there is none.</param>
    public Task<Result<Done>> ExecuteAsync(
        string? code, string? person, string? source, ValueForm form, string? value, CancellationToken cancel) =>
        acts.ByCodeAsync<Done>(
            DrawActs.EnterValue,
            async ledger =>
            {
                await ledger.WaitAsync(cancel);

                if (!(await acting.FindAsync(code, person, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var now = clock.GetUtcNow();

                if (found.Source(source) is not { } named)
                {
                    return ValueProblems.SourceUnknown(source ?? "");
                }

                if ((WrongForm(named.Name, form, value) ?? found.TermsOf(named, form, now) ?? Twice(found, named.Name, form)) is { } wrong)
                {
                    return wrong;
                }

                db.CeremonyValues.Add(CeremonyValue.Enter(
                    CeremonyValueId.New(now), found.Party.Ceremony.Id, named.Name, form, value, found.Act(now)));
                await ledger.AuditAsync(found.Party.Actor(found.Person), "登记公开数值", found.Party.Ceremony.Number,
                    new { 来源 = named.Name, 登记 = form.Named(), 数值 = value }, now, cancel);
                return default(Done);
            },
            cancel);

    private static Problem? WrongForm(string source, ValueForm form, string? value)
    {
        if (form is ValueForm.Absent)
        {
            return null;
        }

        var fits = value is { Length: > 0 and <= CeremonyValue.ValueMaxLength } && RevealCheck.IsOneLine(value) && NormalForm.IsComposed(value);
        return fits ? null : ValueProblems.Form(source);
    }

    private static Problem? Twice(ActingOnValues found, string source, ValueForm form)
    {
        var own = found.Values.Waiting.Any(value => value.Source == source && value.Form == form && value.Entered.Party == found.Party.Code.Party);
        return own ? ValueProblems.AlreadyEntered(source, found.Party.Code.Party) : null;
    }
}
