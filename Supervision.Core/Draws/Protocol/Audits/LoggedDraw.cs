using System.Globalization;
using System.Text.Json;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>What the log must say of a draw by its files: the steps of section 2 in their order, each with its digests, and every replacement.</summary>
/// <param name="Replacements">The digest of each, in order; null where the file is not public and only their numbers are checked.</param>
/// <param name="Loads">c of each team; null where it is not known.</param>
internal sealed record LoggedDraw(
    DrawRule Rule, string CommitDigest, string RevealDigest, string ResultDigest, string AssignmentDigest,
    IReadOnlyDictionary<string, int>? Loads, IReadOnlyList<string>? Replacements)
{
    private const string Replacement = "replacement", Voided = "draw-voided";

    private static readonly Dictionary<string, string> Names = Enum.GetValues<LogKind>()
        .ToDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), kind => kind.Named());

    /// <summary>Bundles from before the log's proofs were in them have no such file; the reader is told that the log was not checked.</summary>
    public Result<MaybeLogged> CheckIn(string folder, VerifierKey? trusted)
    {
        if (!File.Exists(Path.Combine(folder, LogProofs.FileName)))
        {
            return new MaybeLogged(null);
        }

        return BundleText.Read(folder, LogProofs.FileName).Succeeded(out var text, out var problem)
            && LogProofs.Read(text).Succeeded(out var proofs, out problem)
            && Check(proofs, trusted).Succeeded(out var found, out problem)
            ? new MaybeLogged(found)
            : problem;
    }

    /// <param name="trusted">The key the reader knows, if any.</param>
    public Result<DrawLogFound> Check(LogProofs proofs, VerifierKey? trusted)
    {
        if (!proofs.Open().Succeeded(out var checkpoint, out var problem))
        {
            return problem;
        }

        if (trusted is not null && !KeyChange.Follow(trusted, proofs.Changes).Any(key => Checkpoint.Open(proofs.Checkpoint, key).Succeeded(out _, out _)))
        {
            return DrawLogProblems.OtherKey(trusted.ToString());
        }

        var (steps, before) = (new List<Step>(), DateTimeOffset.MinValue);

        foreach (var proof in proofs.Entries)
        {
            if (!Step.Read(proof).Succeeded(out var step, out problem))
            {
                return problem;
            }

            if (step.At < before)
            {
                return DrawLogProblems.TimeBackwards(step.Index);
            }

            steps.Add(step);
            before = step.At;
        }

        return CheckSteps(steps) is { } wrong ? wrong
            : new DrawLogFound(checkpoint, proofs.Keys, [.. steps.Take(4).Select(step => step.Index)],
                steps.Count(step => step.Kind == Replacement), steps[^1].Kind == Voided);
    }

    private Problem? CheckSteps(List<Step> steps)
    {
        var phases = Phases().ToList();

        for (var i = 0; i < phases.Count; i++)
        {
            if (i == steps.Count)
            {
                return DrawLogProblems.StepMissing(Names[phases[i].Kind]);
            }

            if ((OfThisDraw(steps[i], phases[i].Kind) ?? Compare(steps[i], phases[i].Says) ?? Timely(steps[i])) is { } problem)
            {
                return problem;
            }
        }

        var rest = steps.Skip(phases.Count).ToList();
        return CheckReplacements(rest is [.., { Kind: Voided } last] && OfThisDraw(last, Voided) is null ? rest[..^1] : rest);
    }

    private IEnumerable<(string Kind, (string Name, string Value)[] Says)> Phases()
    {
        yield return ("draw-frozen",
            [("frameRoot", Rule.FrameRoot), ("rosterDigest", Rule.RosterDigest), ("recusalsDigest", Rule.RecusalsDigest), ("frameSize", Text(Rule.Strata.Sum(s => s.Size)))]);
        yield return ("draw-committed", [("commitDigest", CommitDigest)]);
        yield return ("draw-revealed", [("revealDigest", RevealDigest)]);
        yield return ("draw-done", [("resultDigest", ResultDigest), ("assignmentDigest", AssignmentDigest)]);
    }

    private Problem? CheckReplacements(List<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            (string, string)[] says = Replacements is not null && i < Replacements.Count
                ? [("seq", Text(i + 1)), ("digest", Replacements[i])] : [("seq", Text(i + 1))];

            if ((OfThisDraw(steps[i], Replacement) ?? Compare(steps[i], says)) is { } problem)
            {
                return problem;
            }
        }

        return Replacements is not null && Replacements.Count != steps.Count ? DrawLogProblems.ReplacementCount(steps.Count, Replacements.Count) : null;
    }

    private Problem? OfThisDraw(Step step, string kind) =>
        step.Kind == kind && step.Task == Rule.Task && step.Says("attempt") == Text(Rule.Attempt) ? null : DrawLogProblems.Step(step.Index, Names[kind]);

    private Problem? Compare(Step step, IEnumerable<(string Name, string Value)> says)
    {
        var loads = step.Kind == "draw-done" && Loads is not null ? Loads.Select(pair => ($"loads.{pair.Key}", Text(pair.Value))) : [];

        foreach (var (name, value) in says.Concat(loads))
        {
            if (step.Says(name) is var logged && logged != value)
            {
                return DrawLogProblems.Differs(step.Index, name, logged, value);
            }
        }

        return null;
    }

    private Problem? Timely(Step step) => step.Kind switch
    {
        "draw-committed" when step.At >= Rule.RevealBy => DrawLogProblems.CommittedLate(step.At, Rule.RevealBy),
        "draw-revealed" when Rule.Sources.FirstOrDefault(source => step.At < source.Due) is { } source =>
            DrawLogProblems.RevealedEarly(source.Name, step.At, source.Due),
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Step(long Index, string Kind, string Task, DateTimeOffset At, IReadOnlyDictionary<string, string> Record)
    {
        public string Says(string name) => Record.GetValueOrDefault(name, "");

        public static Result<Step> Read(LogProof proof) => StrictJson.Read($"{LogProofs.FileName}第{proof.Index}条", proof.Entry, entry => new Step(
            proof.Index, StrictJson.TextOf(entry, "kind"), StrictJson.TextOf(entry, "object"), StrictJson.TimeOf(entry, "at"),
            entry.GetProperty("record").EnumerateObject().SelectMany(Flat).ToDictionary()));

        // Members as text; those of a member that has members are named "outer.inner".
        private static IEnumerable<(string, string)> Flat(JsonProperty member) => member.Value.ValueKind is JsonValueKind.Object
            ? member.Value.EnumerateObject().Select(inner => ($"{member.Name}.{inner.Name}", inner.Value.ToString()))
            : [(member.Name, member.Value.ToString())];
    }
}

/// <param name="Log">Null where the bundle holds no proofs.</param>
internal sealed record MaybeLogged(DrawLogFound? Log);

/// <summary>What was found in the log: where the four steps stand, how many replacements, under which checkpoint.</summary>
public sealed record DrawLogFound(
    Checkpoint Checkpoint, IReadOnlyList<VerifierKey> Keys, IReadOnlyList<long> Steps, int Replacements, bool Voided);
