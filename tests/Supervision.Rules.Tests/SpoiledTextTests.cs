using CsCheck;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>Whatever a hand or a disk does to a text, it is refused in words or read; nothing breaks.</summary>
public sealed class SpoiledTextTests
{
    private static readonly Gen<(int At, int Cut, string Put)[]> Spoils = Gen.Select(
        Gen.Int[0, 5000], Gen.Int[0, 6], Gen.OneOf(new[] { "", " ", "\n", "\t", "{", "}", "[", "]", ":", "- ", "\"", "'", "null", "x", "-1", "? ", "&a", "*a", "!!", "|", "#", "二", "2026-13-01", "---\n" }.Select(put => Gen.Const(put)).ToArray()))
        .Array[1, 4];

    [Fact]
    public void A_spoiled_list_is_refused_or_read()
    {
        var text = File.ReadAllText(Repository.PathTo("tests", "Supervision.Rules.Tests", "good", "list-every-condition.yaml"));

        Spoils.Sample(spoils => Assert.All(Rulebook.Check(Books.Of(Spoil(text, spoils))), problem => Assert.NotEmpty(problem.Message)), iter: 2000, threads: 1);
    }

    [Fact]
    public void A_spoiled_case_is_refused_or_decided()
    {
        var texts = Directory.GetFiles(Repository.PathTo("tests", "vectors", "rules"), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var engine = RuleEngines.For(Books.Whole);

        Gen.Select(Gen.Int[0, texts.Length - 1], Spoils).Sample(
            (n, spoils) => CaseFile.Parse(Spoil(texts[n], spoils), "case.yaml").Match(
                read => engine.Decide(read.Case).Match(decision => decision.Acts.Count > 0, problem => problem.Message.Length > 0),
                problem => problem.Message.Length > 0),
            iter: 2000, threads: 1);
    }

    private static string Spoil(string text, (int At, int Cut, string Put)[] spoils)
    {
        foreach (var (at, cut, put) in spoils)
        {
            var from = at % text.Length;
            text = text[..from] + put + text[Math.Min(text.Length, from + cut)..];
        }

        return text;
    }
}
