using Supervision.Core.LawTables;

namespace Supervision.Core.Credit;

/// <summary>失信信息类别: 轻微, 一般 or 严重; it belongs to a record under a policy, never to the record alone.</summary>
public enum DishonestyClass { Minor, General, Serious }

/// <summary>How the classes are called.</summary>
public static class DishonestyClasses
{
    public static readonly Terms<DishonestyClass> Terms = new(
        (DishonestyClass.Minor, "轻微"), (DishonestyClass.General, "一般"), (DishonestyClass.Serious, "严重"));

    public static readonly Terms<DishonestyClass> Codes = new(
        (DishonestyClass.Minor, "minor"), (DishonestyClass.General, "general"), (DishonestyClass.Serious, "serious"));
}
