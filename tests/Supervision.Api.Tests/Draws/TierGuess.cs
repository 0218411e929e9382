using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace Supervision.Api.Tests.Draws;

/// <summary>
/// A guesser of tiers who knows too much: it learns from the true tiers of four fifths of the firms what any trace in the public bytes
/// means, and guesses the rest. What it cannot use, nobody can.
/// </summary>
internal static partial class TierGuess
{
    private const int Folds = 5;
    private const double Ridge = 3;

    /// <summary>For each firm what the documents show of it: how often, how far down, in which document of its kind, and which word stands behind it.</summary>
    public static Dictionary<string, double[]> Traces(IReadOnlyDictionary<string, string> documents, IReadOnlyList<string> firms)
    {
        var traces = firms.ToDictionary(firm => firm, _ => new Dictionary<string, double>());

        foreach (var kind in documents.GroupBy(document => Number().Replace(Identity().Replace(Code().Replace(document.Key, "#"), "@"), "#")))
        {
            var count = kind.Count();

            foreach (var (document, d) in kind.OrderBy(one => one.Key, StringComparer.Ordinal).Select((one, d) => (one.Value, d)))
            {
                var mentions = Code().Matches(document);

                for (var m = 0; m < mentions.Count; m++)
                {
                    if (!traces.TryGetValue(mentions[m].Value, out var own))
                    {
                        continue;
                    }

                    var behind = Word().Match(document, mentions[m].Index + mentions[m].Length);
                    Add(own, kind.Key + " count", 1);
                    Add(own, kind.Key + " place", (double)m / mentions.Count);
                    Add(own, kind.Key + " document", kind.Key.Contains("enterprises", StringComparison.Ordinal) || kind.Key.Contains('@', StringComparison.Ordinal) ? 0 : d / (double)count);
                    Add(own, kind.Key + " length", Math.Log(document.Length));
                    Add(own, $"{kind.Key} {(behind.Success ? behind.Value : "")}", 1);
                }
            }
        }

        // What only one or two firms show teaches nothing of others.
        var names = traces.Values.SelectMany(own => own.Keys).CountBy(name => name).Where(pair => pair.Value > 2).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        return traces.ToDictionary(pair => pair.Key, pair => names.Select(name => pair.Value.GetValueOrDefault(name)).ToArray());
    }

    /// <summary>Each firm's score by a model that has not seen that firm.</summary>
    public static Dictionary<string, double> Scores(Dictionary<string, double[]> traces, HashSet<string> risky)
    {
        var firms = traces.Keys.Order(StringComparer.Ordinal).ToList();
        var x = Standardised(Matrix<double>.Build.DenseOfRows(firms.Select(firm => traces[firm])));
        var scores = new Dictionary<string, double>();

        for (var fold = 0; fold < Folds; fold++)
        {
            var known = Enumerable.Range(0, firms.Count).Where(i => i % Folds != fold).ToList();
            var weights = Learn(Rows(x, known), Vector<double>.Build.DenseOfEnumerable(known.Select(i => risky.Contains(firms[i]) ? 1.0 : 0)));

            foreach (var i in Enumerable.Range(0, firms.Count).Where(i => i % Folds == fold))
            {
                scores[firms[i]] = x.Row(i) * weights;
            }
        }

        return scores;
    }

    /// <summary>
    /// Each firm's score from the known tiers of the firms that stand within a few words of it anywhere: a substitute beside the one it came for
    /// is of the same tier. What stands together more often counts more; a firm without neighbours scores as all do.
    /// </summary>
    public static Dictionary<string, double> FromNeighbours(IEnumerable<string> documents, IReadOnlyList<string> firms, HashSet<string> risky)
    {
        const int Near = 60;
        var (sums, counts) = (firms.ToDictionary(firm => firm, _ => 0.0), firms.ToDictionary(firm => firm, _ => 0));
        var share = risky.Count / (double)firms.Count;

        foreach (var document in documents)
        {
            var mentions = Code().Matches(document).Where(mention => sums.ContainsKey(mention.Value)).ToList();

            foreach (var (one, next) in mentions.Zip(mentions.Skip(1)).Where(pair => pair.First.Value != pair.Second.Value && pair.Second.Index - pair.First.Index < Near))
            {
                foreach (var (firm, known) in new[] { (one.Value, next.Value), (next.Value, one.Value) })
                {
                    sums[firm] += (risky.Contains(known) ? 1 : 0) - share;
                    counts[firm]++;
                }
            }
        }

        return firms.ToDictionary(firm => firm, firm => counts[firm] == 0 ? 0 : sums[firm] / counts[firm]);
    }

    /// <summary>Names give way to codes, so that a firm is found under either.</summary>
    public static string WithCodes(string document, Dictionary<string, string> names) =>
        Name().Replace(document, found => names.GetValueOrDefault(found.Value, found.Value));

    /// <summary>The chance that a risky firm scores above another; equal scores count half.</summary>
    public static double Auc(IEnumerable<KeyValuePair<string, double>> scores, HashSet<string> risky)
    {
        var sides = scores.ToLookup(pair => risky.Contains(pair.Key), pair => Math.Round(pair.Value, 9));
        var others = sides[false].Order().ToArray();
        return sides[true].Average(score =>
        {
            var below = others.Count(other => other < score);
            return (below + (others.Count(other => other == score) / 2.0)) / others.Length;
        });
    }

    private static void Add(Dictionary<string, double> own, string name, double value) => own[name] = own.GetValueOrDefault(name) + value;

    private static Matrix<double> Standardised(Matrix<double> x)
    {
        var kept = x.EnumerateColumns().Where(column => column.Max() > column.Min()).Select(column =>
        {
            var centred = column - column.Average();
            return centred / Math.Sqrt(centred.DotProduct(centred) / column.Count);
        });
        return Matrix<double>.Build.DenseOfColumnVectors(kept.Append(Vector<double>.Build.Dense(x.RowCount, 1)));
    }

    private static Matrix<double> Rows(Matrix<double> x, List<int> rows) => Matrix<double>.Build.DenseOfRowVectors(rows.Select(x.Row));

    // Ridge logistic regression by Newton's method.
    private static Vector<double> Learn(Matrix<double> x, Vector<double> y)
    {
        var weights = Vector<double>.Build.Dense(x.ColumnCount);
        var ridge = Matrix<double>.Build.DenseIdentity(x.ColumnCount) * Ridge;

        for (var step = 0; step < 12; step++)
        {
            var p = (x * weights).Map(z => 1 / (1 + Math.Exp(-z)));
            var slope = x.TransposeThisAndMultiply(y - p) - (weights * Ridge);
            var weighted = Matrix<double>.Build.DenseOfColumnVectors(x.EnumerateColumns().Select(column => column.PointwiseMultiply(p.Map(q => q * (1 - q)))));
            weights += (x.TransposeThisAndMultiply(weighted) + ridge).Cholesky().Solve(slope);
        }

        return weights;
    }

    [GeneratedRegex("91430399MA[0-9]{7}[0-9A-Z]")]
    private static partial Regex Code();

    [GeneratedRegex("第[0-9]+饭店（样例）")]
    private static partial Regex Name();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Identity();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G,[^,\r\n<]{1,40}")]
    private static partial Regex Word();
}
