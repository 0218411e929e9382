using System.Text.Json.Nodes;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;

namespace Supervision.Testing.Bundles;

/// <summary>Changes one thing in a finished bundle, as somebody would who does not want it to be seen.</summary>
public static class Tampering
{
    private static readonly string[] Csv = [DrawFiles.FrameName, DrawFiles.RosterName, DrawFiles.RecusalsName, DrawFiles.ResultName, DrawFiles.AssignmentName, ReplacementFile.Name,
        PeopleFile.Name, PeopleFile.SaltsName];

    /// <summary>What was done, in words for the report of a failed test.</summary>
    public static string Apply(Dictionary<string, string> files, int number)
    {
        var random = new Random(number);

        switch (random.Next(10))
        {
            case 0:
                // Without the names a bundle is what the public has; without the log's proofs it is as whole as before there were any; that is told to the reader.
                var names = files.Keys.Where(name => name is not (LogProofs.FileName or PeopleFile.SaltsName)).Order(StringComparer.Ordinal).ToList();
                var gone = names[random.Next(names.Count)];
                files.Remove(gone);
                return $"without {gone}";
            case 1:
                return Json(files, DrawFiles.RevealName, random);
            case 2:
                return Json(files, DrawFiles.RuleName, random);
            case 3:
                return Json(files, DrawFiles.FrameKeyName, random);
            case 4 or 5:
                return Json(files, LogProofs.FileName, random);
            default:
                var csv = Csv.Where(files.ContainsKey).ToList();
                return Lines(files, csv[random.Next(csv.Count)], random);
        }
    }

    /// <summary>The same to what is public of a sealed draw.</summary>
    public static string ApplySealed(Dictionary<string, string> files, int number)
    {
        var random = new Random(number);
        var names = files.Keys.Order(StringComparer.Ordinal).ToList();
        return Json(files, names[random.Next(names.Count)], random);
    }

    private static string Lines(Dictionary<string, string> files, string name, Random random)
    {
        var lines = files[name][..^1].Split('\n').ToList();
        var (at, other) = (random.Next(lines.Count), random.Next(lines.Count));
        var before = files[name];

        switch (random.Next(5))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[other]); break;
            case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            case 3: lines[at] = Altered(lines[at], random); break;
            default: lines.Add(Altered(lines[^1], random)); break;
        }

        files[name] = string.Join('\n', lines) + "\n";

        if (files[name] == before)
        {
            files[name] = before[..^1];
        }

        return $"{name}, line {at + 1}";
    }

    private static string Json(Dictionary<string, string> files, string name, Random random)
    {
        var root = JsonNode.Parse(files[name])!;
        var places = Places(root).ToList();
        var place = places[random.Next(places.Count)];
        var path = place.GetPath();
        JsonNode changed = place.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => JsonValue.Create(Altered(place.GetValue<string>(), random)),
            System.Text.Json.JsonValueKind.Number => JsonValue.Create(place.GetValue<int>() + (random.Next(2) == 0 ? 1 : -1)),
            _ => JsonValue.Create(!place.GetValue<bool>()),
        };
        place.ReplaceWith(changed);
        files[name] = root.ToJsonString(new(Jsonb.Options) { WriteIndented = true }) + "\n";
        return $"{name}, {path}";
    }

    private static IEnumerable<JsonValue> Places(JsonNode node) => node switch
    {
        JsonValue value => [value],
        JsonArray array => array.SelectMany(item => Places(item!)),
        JsonObject members => members.SelectMany(member => Places(member.Value!)),
        _ => [],
    };

    // One character becomes its neighbour.
    private static string Altered(string text, Random random)
    {
        if (text.Length == 0)
        {
            return "0";
        }

        var at = random.Next(text.Length);
        return text[..at] + (text[at] is '0' ? '1' : char.IsSurrogate(text[at]) ? 'x' : (char)(text[at] ^ 1)) + text[(at + 1)..];
    }
}
