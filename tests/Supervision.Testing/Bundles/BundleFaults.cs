using System.Text.RegularExpressions;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Frames;

namespace Supervision.Testing.Bundles;

/// <summary>Puts one fault into a bundle: into what it is made of, into the text of a file, or into the reveal.</summary>
internal static class BundleFaults
{
    public static BundleModel InModel(BundleModel model, Fault fault) => fault switch
    {
        Fault.OneParty => model with { Parties = [model.Parties[0]] },
        Fault.NoSource => model with { Sources = [] },
        Fault.ShortNonce => model with { Parties = [model.Parties[0] with { Nonce = model.Parties[0].Nonce[..31] }, .. model.Parties.Skip(1)] },
        Fault.UpperCaseNonce => model with { Parties = [model.Parties[0] with { Nonce = "A" + model.Parties[0].Nonce }, .. model.Parties.Skip(1)] },
        Fault.NonceWithLineEnd => model with { Parties = [model.Parties[0] with { Nonce = model.Parties[0].Nonce + "\n" }, .. model.Parties.Skip(1)] },
        Fault.RatioWithLineEnd => WithStratum(model, stratum => stratum with { Ratio = "0.5\n", Quota = CommitCheck.Quota("0.5", stratum.Size) }),
        Fault.PartyTwice => model with { Parties = [model.Parties[0], .. model.Parties] },
        Fault.PreviousMissing => model with { Rule = model.Rule with { Attempt = 2, Previous = null } },
        Fault.PreviousTooMuch => model with { Rule = model.Rule with { Attempt = 1, Previous = new string('0', 64) } },
        Fault.SourceValueWithSpace => model with { Sources = [model.Sources[0] with { Value = model.Sources[0].Value + "\u00a0" }, .. model.Sources.Skip(1)] },
        Fault.SourceValueOfTwoLines => model with { Sources = [model.Sources[0] with { Value = "1\n2" }, .. model.Sources.Skip(1)] },
        Fault.TeamTwice => model with { Rule = model.Rule with { Teams = [.. model.Rule.Teams, model.Rule.Teams[0]] } },
        Fault.TeamOfOne => model with { Rule = model.Rule with { Teams = [model.Rule.Teams[0] with { Size = 1 }, .. model.Rule.Teams.Skip(1)] } },
        Fault.TeamOfUnknownStratum => model with { Rule = model.Rule with { Teams = [model.Rule.Teams[0] with { Strata = ["S77"] }, .. model.Rule.Teams.Skip(1)] } },
        Fault.RatioForm => WithStratum(model, stratum => stratum with { Ratio = ".5", Quota = CommitCheck.Quota("0.5", stratum.Size) }),
        Fault.RatioAboveOne => WithStratum(model, stratum => stratum with { Ratio = "1.01", Quota = stratum.Size }),
        Fault.RatioZero => WithStratum(model, stratum => stratum with { Ratio = "0.0", Quota = 0 }),
        Fault.QuotaTooSmall => WithStratum(model, stratum => stratum with { Ratio = "0.999", Quota = Math.Max(0, stratum.Size - 1) }),
        Fault.QuotaTooLarge => WithStratum(model, stratum => stratum with { Ratio = null, Quota = stratum.Size + 1 }),
        Fault.SizeTooLarge => WithStratum(model, stratum => stratum with { Ratio = null, Size = stratum.Size + 1, Quota = 0 }),
        Fault.EmptyStratum => model with { Rule = model.Rule with { Strata = [.. model.Rule.Strata, new("S88", 0, null, 0, 0)] } },
        Fault.WholeStratumMixed => Mixed(model),
        Fault.CheckDigit => WithTarget(model, "91430399MA0000001" + "Z"),
        Fault.BlockedTarget => Blocked(model),
        Fault.RecusalOfUnknownPerson => model with { Recusals = Recusals.Of(model.Recusals.Lines.Append(new(model.Frame.Target(0), "zzz"))) },
        _ => model,
    };

    public static string InText(string text, string file, Fault fault) => (file, fault) switch
    {
        (DrawFiles.FrameName, Fault.FrameUnordered) => Swapped(text),
        (DrawFiles.FrameName, Fault.FrameWindowsLines) => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        (DrawFiles.FrameName, Fault.FrameWithoutLastLineEnd) => text[..^1],
        (DrawFiles.FrameName, Fault.FrameOfUnknownStratum) => text + "z:1,S66\n",
        (DrawFiles.RosterName, Fault.RosterUnordered) => Swapped(text),
        (DrawFiles.RosterName, Fault.RosterOfUnknownTeam) => text + "别组,zzz,0\n",
        (DrawFiles.RosterName, Fault.LeadNotDigit) => text[..^2] + "2\n",
        (DrawFiles.RosterName, Fault.PersonTwice) => text + text[(text.LastIndexOf('\n', text.Length - 2) + 1)..],
        (DrawFiles.RecusalsName, Fault.RecusalsUnordered) => "target,inspector\n" + "z:2,0000\nz:1,0000\n",
        (DrawFiles.RecusalsName, Fault.RecusalOfUnknownTarget) => text + "z:zz,0000\n",
        (DrawFiles.RuleName, Fault.OtherProtocol) => text.Replace("sv-draw/1", "sv-draw/2", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.KeyTwice) => text.Replace("{\n  \"protocol\"", "{\n  \"task\": \"XT\",\n  \"protocol\"", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.NumberWithFraction) => Regex.Replace(text, "\"attempt\": ([0-9])", "\"attempt\": $1.0"),
        (DrawFiles.RuleName, Fault.NumberAsText) => Regex.Replace(text, "\"attempt\": ([0-9])", "\"attempt\": \"$1\""),
        (DrawFiles.RuleName, Fault.TimeWithoutOffset) => text.Replace("17:00:00+08:00", "17:00:00", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.NoSuchDay) => text.Replace("2026-11-20T17:00:00", "2026-02-30T17:00:00", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.SourceBeforeReveal) => text.Replace("T17:00:00", "T22:00:00", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.SourceAtReveal) => text.Replace("2026-11-20T17:00:00+08:00", "2026-11-20T13:00:00Z", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.UnitMissing) => text.Replace("\"unit\"", "\"units\"", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.LeadMissing) => text.Replace("\"leadRequired\"", "\"lead\"", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.SourceNamedFallback) => text.Replace("\"公开来源1\"", "\"公开来源1/fallback\"", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.TextNotComposed) => text.Replace("下一期", "下一期e\u0302", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.EscapeNotComposed) => text.Replace("下一期", "下一期e\\u0302", StringComparison.Ordinal),
        (DrawFiles.RuleName, Fault.FrameRootWithLineEnd) => Regex.Replace(text, "(\"frameRoot\": \"[0-9a-f]{64})\"", "$1\\n\""),
        (DrawFiles.RuleName, Fault.TimeWithLineEnd) => text.Replace("17:00:00+08:00", "17:00:00+08:00\\n", StringComparison.Ordinal),
        (DrawFiles.FrameKeyName, Fault.FrameKeyWithLineEnd) => Regex.Replace(text, "([0-9a-f]{32})\"", "$1\\n\""),
        (DrawFiles.RuleName, Fault.PeopleDigestForm) => Regex.Replace(text, "(\"rosterPeopleDigest\": \"[0-9a-f]{63})[0-9a-f]\"", "$1\""),
        (DrawFiles.RuleName, Fault.PeopleRootMissing) => Regex.Replace(text, ",\n  \"rosterPeopleRoot\": \"[0-9a-f]{64}\"", ""),
        (PeopleFile.Name, Fault.PeopleOfOthers) => Regex.Replace(text, "\n([^,\n]+),([0-9a-f]{64})\n$", "\n$1x,$2\n"),
        (PeopleFile.Name, Fault.PeopleUnordered) => Swapped(text),
        (PeopleFile.Name, Fault.PersonDigestForm) => text[..^2] + "\n",
        (PeopleFile.SaltsName, Fault.NameChanged) => text.Replace("人员0·", "别人0·", StringComparison.Ordinal),
        (PeopleFile.SaltsName, Fault.CertificateChanged) => text.Replace("湘C000000", "湘C900000", StringComparison.Ordinal),
        (PeopleFile.SaltsName, Fault.NamesExchanged) => Exchanged(text),
        (PeopleFile.SaltsName, Fault.NameMissing) => text[..(text.LastIndexOf('\n', text.Length - 2) + 1)],
        (DrawFiles.RosterName, Fault.RosterNotComposed) => text + text[(text.LastIndexOf('\n', text.Length - 2) + 1)..text.LastIndexOf(',')] + "e\u0302,0\n",
        _ => text,
    };

    public static DrawReveal InReveal(DrawReveal reveal, Fault fault) => fault switch
    {
        Fault.WrongNonce => reveal with { Parties = [reveal.Parties[0] with { Nonce = new string('0', 32) }, .. reveal.Parties.Skip(1)] },
        Fault.PartiesSwapped => reveal with { Parties = [reveal.Parties[1], reveal.Parties[0], .. reveal.Parties.Skip(2)] },
        Fault.SourceNamedFallback => reveal with { Sources = [reveal.Sources[0] with { Name = "公开来源1/fallback" }, .. reveal.Sources.Skip(1)] },
        _ => reveal,
    };

    private static BundleModel WithStratum(BundleModel model, Func<Stratum, Stratum> change) =>
        model with { Rule = model.Rule with { Strata = [.. model.Rule.Strata.Select((stratum, i) => i == 0 ? change(stratum) : stratum)] } };

    private static BundleModel Mixed(BundleModel model)
    {
        var more = WithTarget(model, "z:1", "S99");
        return more with { Rule = more.Rule with { Strata = [.. model.Rule.Strata, new("S99", 1, "1", 1, 0)] } };
    }

    private static BundleModel WithTarget(BundleModel model, string target, string? stratum = null)
    {
        var first = model.Rule.Strata[0];
        var lines = Enumerable.Range(0, model.Frame.Count).Select(i => (model.Frame.Target(i), model.Frame.Stratum(i)));
        var more = model with { Frame = Frame.Of(lines.Append((target, stratum ?? first.Code))) };
        return stratum is null ? WithStratum(more, s => s with { Size = s.Size + 1, Ratio = null, Quota = Math.Min(s.Quota, s.Size) }) : more;
    }

    // A reserve target recused for the whole team: nothing shows in the result, and yet it could have blocked the draw.
    private static BundleModel Blocked(BundleModel model)
    {
        var more = WithTarget(model, "z:1", "S99");
        var recused = model.Roster.Lines.Select(person => new Recusal("z:1", person.Inspector));
        return more with
        {
            Recusals = Recusals.Of(model.Recusals.Lines.Concat(recused)),
            Rule = more.Rule with
            {
                Strata = [.. model.Rule.Strata, new("S99", 1, null, 0, 0)],
                Teams = [model.Rule.Teams[0] with { Strata = null }, .. model.Rule.Teams.Skip(1)],
            },
        };
    }

    // Two people under each other's number, each with his own salt, name and certificate.
    private static string Exchanged(string text)
    {
        var lines = text.Split('\n');
        var (first, second) = (lines[1].Split(',', 2), lines[2].Split(',', 2));
        (lines[1], lines[2]) = ($"{first[0]},{second[1]}", $"{second[0]},{first[1]}");
        return string.Join('\n', lines);
    }

    private static string Swapped(string text)
    {
        var lines = text.Split('\n');
        (lines[1], lines[2]) = (lines[2], lines[1]);
        return string.Join('\n', lines);
    }
}
