using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Supervision.Architecture.Tests;

/// <summary>The form that every source file keeps.</summary>
public static partial class Form
{
    public const int LongestFile = 300;

    /// <summary>What is wrong with a source file; its path is relative to the clone.</summary>
    public static IEnumerable<string> Complaints(string path, string text)
    {
        var lines = text.Count(c => c == '\n');

        if (lines > LongestFile)
        {
            yield return $"{path}: {lines} lines; {LongestFile} are allowed.";
        }

        foreach (Match name in TypeName().Matches(text).Where(match => BadName().IsMatch(match.Groups[1].Value)))
        {
            yield return $"{path}: {name.Groups[1].Value} is a bag (-Service, -Manager, -Helper, -Util, -Common, -Dto); name it after what it does.";
        }

        if (Namespace().Match(text) is { Success: true } found && found.Groups[1].Value != FolderOf(path))
        {
            yield return $"{path}: namespace {found.Groups[1].Value}; the folder says {FolderOf(path)}.";
        }

        if (IsCoreOrRules(path) && text.Contains("TO" + "DO", StringComparison.Ordinal))
        {
            yield return $"{path}: {"TO" + "DO"} stands in finished code.";
        }

        if (!path.StartsWith("tests/", StringComparison.Ordinal) && BeijingOffset().IsMatch(text) && Path.GetFileName(path) != "OfficeClock.cs")
        {
            yield return $"{path}: how far Beijing is ahead of UTC is known to OfficeClock alone.";
        }

        if (!path.StartsWith("tests/", StringComparison.Ordinal) && PublicType().Count(text) is > 1 and var count)
        {
            yield return $"{path}: {count} public classes; one belongs in a file.";
        }
    }

    /// <summary>Classes that could be sealed and are not.</summary>
    public static IEnumerable<Type> Unsealed(Assembly assembly) => assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type.Name != "Program")
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal))
        .Where(type => !IsInherited(type, assembly))
        .Where(type => type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true);

    private static bool IsInherited(Type type, Assembly assembly) => assembly.GetTypes().Any(other => other.BaseType == type);

    private static bool IsCoreOrRules(string path) =>
        path.StartsWith(House.Core + "/", StringComparison.Ordinal) || path.StartsWith(House.Rules + "/", StringComparison.Ordinal);

    private static string FolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!.Replace('/', '.');
        return folder.StartsWith("tests.", StringComparison.Ordinal) ? folder["tests.".Length..] : folder;
    }

    [GeneratedRegex(@"^\s*(?:public|internal|private)[^\n(=;]*?\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex("(Service|Manager|Helpers?|Utils?|Common|Dto)$|^(Extensions|Base)$")]
    private static partial Regex BadName();

    // The compiler bans whole methods; this one is banned for one argument.
    [GeneratedRegex(@"FromHours\(8\)|TimeSpan\(8, *0, *0\)|FromMinutes\(480\)")]
    private static partial Regex BeijingOffset();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    // Enums with their names, and records that belong to the type, may stay beside it.
    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|partial) )*(?:class|interface)\b(?! \w+Names\b)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
