using System.Globalization;
using Supervision.Core.Log.Records;

namespace Supervision.Api.Log.Comparers;

/// <summary>What a row says must stand in the log.</summary>
/// <param name="Object">Of the entry.</param>
/// <param name="Record">What the entry must say, made from the row as it is now.</param>
/// <param name="Row">What a person calls the row.</param>
/// <param name="Index">Where the row says that its entry stands; null where it does not say.</param>
internal sealed record ExpectedEntry(string Object, ILogRecord Record, string Row, long? Index = null)
{
    public EntryName Name => EntryName.Of(Object, Record);
}

/// <summary>By which an entry and its row find each other.</summary>
/// <param name="Place">The attempt, with the source, party or number of a replacement; or the amendment; empty where there is only one of the kind.</param>
internal readonly record struct EntryName(LogKind Kind, string Object, string Place)
{
    public static EntryName Of(string obj, ILogRecord record) => new(record.Kind, obj, PlaceOf(record));

    private static string PlaceOf(ILogRecord record) => record switch
    {
        ReplacementRecord replaced => Text(replaced.Attempt) + "/" + Text(replaced.Seq),
        DrawValueRecord value => Text(value.Attempt) + "/" + value.Source,
        DrawValueAbsentRecord absent => Text(absent.Attempt) + "/" + absent.Source,
        DrawOpenedRecord opened => Text(opened.Attempt) + "/" + opened.Party,
        IAttemptRecord step => Text(step.Attempt),
        PlanAmendedRecord amended => Text(amended.Number),
        _ => "",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
