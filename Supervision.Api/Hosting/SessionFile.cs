using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>The file with the token of the session of the command line: readable by its owner alone, or it is not used.</summary>
internal sealed class SessionFile(string place)
{
    /// <summary>Another place than <c>~/.config/supervision/session</c>.</summary>
    public const string Variable = "SUPERVISION_SESSION_FILE";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string UsualPlace => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "supervision", "session");

    public bool IsThere => File.Exists(place);

    public Result<string> Read()
    {
        // Whoever may read what only its owner may read, owns it.
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(place) != OwnerOnly)
        {
            return new Problem("session.file-open", ProblemKind.Forbidden, $"登录文件 {place} 别人也能读，没有使用。请运行 logout，再重新 login。");
        }

        try
        {
            return File.ReadAllText(place).Trim();
        }
        catch (UnauthorizedAccessException)
        {
            return new Problem("session.file-foreign", ProblemKind.Forbidden, $"登录文件 {place} 不属于当前用户，没有使用。请用自己的用户运行 login。");
        }
    }

    public void Write(string token)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Delete(place);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var writer = new StreamWriter(place, options);
        writer.WriteLine(token);
    }

    public void Delete() => File.Delete(place);
}
