namespace Supervision.Core.Repairs;

/// <summary>What may be asked of a subject, and the two facts that are looked up of it, by the words of the form.</summary>
public static class RepairMaterials
{
    public const string Proof = "proof";
    public const string Commitment = "commitment";
    public const string Ruling = "ruling";

    /// <summary>Nothing else may be asked.</summary>
    public static readonly IReadOnlyList<string> All = [Proof, Commitment, Ruling];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Proof] = "履行义务、改正的证明材料",
        [Commitment] = "信用承诺书",
        [Ruling] = "人民法院的裁定书",
        ["obligations"] = "决定的义务是否履行完毕",
        ["corrected"] = "违法行为是否改正",
    };

    /// <summary>As a person reads it.</summary>
    public static string Named(string asked) => Names.GetValueOrDefault(asked, asked);

    /// <summary>What a file writes; null where it is none of them.</summary>
    public static string? Read(string written)
    {
        return written switch
        {
            "证明材料" => Proof,
            "信用承诺书" or "承诺书" => Commitment,
            "裁定书" => Ruling,
            _ => All.FirstOrDefault(one => Names[one] == written),
        };
    }
}
