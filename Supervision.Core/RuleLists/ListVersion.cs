using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.RuleLists;

/// <summary>
/// 清单版本: one text of a rule list on its way from draft over legal review to adoption. A text is never edited in place; a
/// changed one is the next version, and decides nothing until it is adopted.
/// </summary>
public sealed class ListVersion
{
    public const int ListMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int TitleMaxLength = 300;

    private ListVersion()
    {
    }

    /// <summary>清单编号.</summary>
    public required string List { get; init; }

    /// <summary>Counted from 1 for each list.</summary>
    public required int Number { get; init; }

    /// <summary>The name by which errors and exports call the text.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Digest of the text.</summary>
    public required string Sum { get; init; }

    /// <summary>The list's own first day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its items, in their order.</summary>
    public required IReadOnlyList<ListedClause> Clauses { get; init; }

    public required Signed Drafted { get; init; }

    /// <summary>Came with the program and decides from the first start on.</summary>
    public required bool Seed { get; init; }

    public IReadOnlyList<ClauseConfirmation> Confirmed { get; private set; } = [];

    public Signed? Adopted { get; private set; }

    /// <summary>The day from which it decides here; null until it is adopted.</summary>
    public DateOnly? InForceFrom { get; private set; }

    public uint RowVersion { get; private set; }

    public string Label => $"{List}@{Number}";

    public IEnumerable<ListedClause> Unconfirmed => Clauses.Where(clause => !IsConfirmed(clause.Item));

    public ListVersionState State
    {
        get
        {
            if (Adopted is not null)
            {
                return ListVersionState.Adopted;
            }

            return Unconfirmed.Any() ? ListVersionState.Draft : ListVersionState.Reviewed;
        }
    }

    public static ListVersion Draft(
        string list, int number, string name, string title, string sum, DateOnly from, IReadOnlyList<ListedClause> clauses, Signed drafted) =>
        Make(list, number, name, title, sum, from, clauses, drafted, false);

    /// <summary>The first version of a list that came with the program, adopted as it is; its clauses are still to be confirmed.</summary>
    public static ListVersion Seeded(
        string list, int number, string name, string title, string sum, DateOnly from, IReadOnlyList<ListedClause> clauses, Signed adopted)
    {
        var made = Make(list, number, name, title, sum, from, clauses, adopted, true);
        (made.Adopted, made.InForceFrom) = (adopted, from);
        return made;
    }

    public bool IsConfirmed(string item) => Confirmed.Any(confirmed => confirmed.Item == item);

    /// <summary>Legal review read the clause of one item at the source. Possible after adoption too, for seeded texts.</summary>
    public Result<Done> Confirm(string item, string note, Signed by)
    {
        if (by.By.Role is not Role.LegalReviewer)
        {
            return ListProblems.OnlyLegalReviewer(by.By);
        }

        if (Clauses.All(clause => clause.Item != item))
        {
            return ListProblems.NoSuchClause(this, item);
        }

        if (Confirmed.FirstOrDefault(confirmed => confirmed.Item == item) is { } earlier)
        {
            return ListProblems.AlreadyConfirmed(this, earlier);
        }

        Confirmed = [.. Confirmed, new(item, note, by)];
        return default(Done);
    }

    /// <summary>The head adopts a reviewed version as from a day that is not past, so that no decision already made is touched.</summary>
    public Result<Done> Adopt(DateOnly from, Signed by)
    {
        if (by.By.Role is not Role.Approver)
        {
            return ListProblems.OnlyHead(by.By);
        }

        if (Adopted is not null)
        {
            return ListProblems.AlreadyAdopted(this);
        }

        if (State is ListVersionState.Draft)
        {
            return ListProblems.NotReviewed(this);
        }

        if (from < OfficeClock.DayOf(by.At))
        {
            return ListProblems.InThePast(this, from);
        }

        if (from < From)
        {
            return ListProblems.BeforeTheListItself(this, from);
        }

        (Adopted, InForceFrom) = (by, from);
        return default(Done);
    }

    /// <summary>Whether it belongs to the rulebook of that day, unless a later version of the same text took its place.</summary>
    public bool DecidesOn(DateOnly day) => Adopted is not null && (Seed || InForceFrom <= day);

    private static ListVersion Make(
        string list, int number, string name, string title, string sum, DateOnly from, IReadOnlyList<ListedClause> clauses, Signed drafted, bool seed) =>
        new()
        {
            List = list,
            Number = number,
            Name = name,
            Title = title,
            Sum = sum,
            From = from,
            Clauses = clauses,
            Drafted = drafted,
            Seed = seed,
        };
}
