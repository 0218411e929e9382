using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>What a bundle shows of who drew.</summary>
/// <param name="Steps">Null in a bundle from before the ceremony was recorded.</param>
public sealed record CeremonyProof(DrawRule Rule, IReadOnlyList<CeremonyStep>? Steps)
{
    public bool IsLocked => Steps?.Any(step => step.Step == CeremonyStep.Locked) is true;

    /// <summary>What an older bundle, or one without the log's proofs, does not prove; each a sentence for a person.</summary>
    public IReadOnlyList<string> Unproven(bool logChecked)
    {
        if (Steps is null)
        {
            return ["这个抽取包是较早的格式，没有仪式记录：不证明每一步由哪个单位凭自己的参与码办理，不证明现场产生的数值先于揭示，也不证明数值经过第二个单位确认"];
        }

        List<string> unproven = [];

        if (!logChecked)
        {
            unproven.Add("仪式记录没有与透明日志对照，因为抽取包里没有日志的证明");
        }

        if (!IsLocked)
        {
            unproven.Add("抽取还没有锁定，或者仪式记录是在锁定之前导出的");
        }

        return unproven;
    }

    internal static Result<CeremonyProof> Read(string folder, DrawRule rule, DrawReveal reveal, CeremonyDigests digests)
    {
        if (!File.Exists(Path.Combine(folder, CeremonyFile.Name)))
        {
            return rule.NamesBodies ? CeremonyFileProblems.Missing() : new CeremonyProof(rule, null);
        }

        if (!rule.NamesBodies)
        {
            return CeremonyFileProblems.Unannounced();
        }

        if (!BundleText.Read(folder, CeremonyFile.Name).Succeeded(out var text, out var problem)
            || !CeremonyFile.Read(text).Succeeded(out var steps, out problem))
        {
            return problem;
        }

        return new CeremonyCheck(rule, reveal, digests, steps).Find() is { } wrong ? wrong : new CeremonyProof(rule, steps);
    }
}
