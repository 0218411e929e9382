using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>上传清单: a list in YAML or a workbook becomes drafts. Each error is told with its line, or its row in the workbook.</summary>
public sealed partial class UploadLists(Acts acts, FindList findList, AdoptedRules rules, ImportLists import, TimeProvider clock)
{
    public async Task<Result<UploadedLists>> ExecuteAsync(Actor actor, Stream content, string named, CancellationToken cancel)
    {
        if (await acts.WhyNotAsync(actor, ListActs.Import, cancel) is { } refused)
        {
            return refused;
        }

        var folder = Directory.CreateTempSubdirectory("upload").FullName;

        try
        {
            // Of the name only its end is used, whatever folders the sender wrote.
            var path = Path.Combine(folder, Path.GetFileName(named.Replace('\\', '/')));
            await using (var file = File.Create(path))
            {
                await content.CopyToAsync(file, cancel);
            }

            return await ReadAsync(actor, path, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Result<UploadedLists>> ReadAsync(Actor actor, string path, CancellationToken cancel)
    {
        var isWorkbook = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

        if (!(isWorkbook ? ListWorkbook.Read(path) : Text(path)).Succeeded(out var texts, out var problem)
            || !(await import.ExecuteAsync(actor, texts, cancel)).Succeeded(out var made, out problem)
            || !(await rules.VersionsOnAsync(OfficeClock.Today(clock), cancel)).Succeeded(out var adopted, out problem))
        {
            return problem;
        }

        var readings = new RuleText(adopted.Others[0].Name, await findList.TextAsync(adopted.Others[0], cancel));
        var found = texts.Where(text => OtherTexts.Named(text.Name) is null)
            .SelectMany(text => ListDefect.In(text, readings).Select(defect => isWorkbook ? InSheet(path, text, defect) : defect.Problem.Message)).ToList();

        // What is only wrong beside the other lists is told by the import alone.
        return new UploadedLists(made.Drafted, made.Unchanged, found.Count > 0 || made.Bad.Count == 0 ? found : [.. made.Bad.Select(bad => bad.Message)]);
    }

    private static string InSheet(string path, RuleText text, ListDefect defect)
    {
        var said = LineOfText().Replace(defect.Problem.Message, "", 1);
        var row = defect.Item is { } item && ListWorkbook.ItemRows(path, text.Name) is var rows && item < rows.Count ? rows[item] : (int?)null;
        return row is { } at ? string.Create(CultureInfo.InvariantCulture, $"“事项”表第{at}行：{said}") : $"“清单”表，文件“{text.Name}”：{said}";
    }

    private static Result<IReadOnlyList<RuleText>> Text(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not (".yaml" or ".yml" or ".csv"))
        {
            return ListProblems.UnknownFile(Path.GetFileName(path));
        }

        try
        {
            return new RuleText[] { new(Path.GetFileName(path), File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true))) };
        }
        catch (DecoderFallbackException)
        {
            return ListProblems.NotUtf8(Path.GetFileName(path));
        }
    }

    [GeneratedRegex(@"^.*?第\d+行(?:第\d+列)?：", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineOfText();
}

/// <summary>What became of an uploaded file.</summary>
/// <param name="Defects">One sentence for each error, with its place.</param>
public sealed record UploadedLists(IReadOnlyList<ListVersion> Drafted, int Unchanged, IReadOnlyList<string> Defects);
