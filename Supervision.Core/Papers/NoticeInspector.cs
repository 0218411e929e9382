namespace Supervision.Core.Papers;

/// <summary>检查人员: name and number of the enforcement certificate.</summary>
public sealed record NoticeInspector(string Name, string Certificate)
{
    /// <summary>With what the subject can check that this is the person drawn; null for draws that did not freeze who their people are.</summary>
    public InspectorProof? Proof { get; init; }
}
