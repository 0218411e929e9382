using System.Globalization;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Emergencies;

/// <summary>预留号段: numbers of paper forms that were set aside before they are needed. A range is never changed; the next one follows it.</summary>
public sealed class PaperRange
{
    public const int PrefixMaxLength = 60;
    public const int MostAtOnce = 500;

    private const string Word = "纸检";

    private PaperRange()
    {
    }

    public required PaperRangeId Id { get; init; }

    public required DepartmentCode Department { get; init; }

    /// <summary>What stands before the number, as in 潭市监纸检〔2026〕.</summary>
    public required string Prefix { get; init; }

    public required int First { get; init; }

    /// <summary>Inclusive.</summary>
    public required int Last { get; init; }

    public required Signed Reserved { get; init; }

    public string FirstNumber => Number(First);

    public string LastNumber => Number(Last);

    public static string PrefixOf(string shortName, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{shortName}{Word}〔{day.Year}〕");

    /// <param name="last">The last number of the same prefix so far; 0 where there is none.</param>
    public static Result<PaperRange> Reserve(PaperRangeId id, string shortName, int last, int count, Signed by)
    {
        if (count is < 1 or > MostAtOnce)
        {
            return BackfillProblems.WrongCount();
        }

        return new PaperRange
        {
            Id = id,
            Department = by.By.Department,
            Prefix = PrefixOf(shortName, OfficeClock.DayOf(by.At)),
            First = last + 1,
            Last = last + count,
            Reserved = by,
        };
    }

    public bool Holds(string number)
    {
        return number.StartsWith(Prefix, StringComparison.Ordinal) && number.EndsWith('号')
        && int.TryParse(number.AsSpan(Prefix.Length, Math.Max(0, number.Length - Prefix.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
        && serial >= First && serial <= Last && Number(serial) == number;
    }

    private string Number(int serial) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{serial}号");
}
