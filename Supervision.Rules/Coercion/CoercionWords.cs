namespace Supervision.Rules.Coercion;

// 用语: by which words a measure, a law or a person is known to fall under a rule.
internal sealed record CoercionWords(string Id, IReadOnlyList<string> Words, string Basis, string Mark)
{
    public const string NoBasis = "no-basis-levels";
    public const string Seizures = "seizures";
    public const string Freezes = "freezes";
    public const string StatuteOnly = "statute-only";
    public const string Stops = "stops";
    public const string StopLaws = "stop-laws";
    public const string GovernmentStops = "government-stops";
    public const string GovernmentLaws = "government-laws";
    public const string GeneralGrounds = "general-stop-grounds";
    public const string Authorities = "general-stop-authorities";
    public const string Subordinates = "not-heads";
    public const string NoCertificate = "no-certificate";

    public static readonly IReadOnlyList<string> Needed =
        [NoBasis, Seizures, Freezes, StatuteOnly, Stops, StopLaws, GovernmentStops, GovernmentLaws, GeneralGrounds, Authorities, Subordinates, NoCertificate];
}
