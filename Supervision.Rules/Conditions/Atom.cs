namespace Supervision.Rules.Conditions;

// One thing that may not be established yet, and the answers it can have.
internal sealed record Atom(string Name, string Key, IReadOnlyList<string> Answers)
{
    public const string Yes = "是";
    public const string No = "否";

    public static Atom YesNo(string name, string? key = null) => new(name, key ?? name, [Yes, No]);
}
