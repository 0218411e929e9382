using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Benchmarks.Draws;

/// <summary>The bare loop in C with the processor's SHA instructions, compiled here where there is a compiler.</summary>
internal static class BareLoop
{
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "Draws", "sha256_loop.c");

    /// <summary>Nanoseconds per hash of one thread, or why there is no number.</summary>
    public static async Task<(double? Nanoseconds, string? Why)> MeasureAsync(IReadOnlyList<string> codes)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-loop-").FullName;

        try
        {
            var (program, ids) = (Path.Combine(folder, "loop"), Path.Combine(folder, "ids"));

            if (await CompileAsync(program) is { } why)
            {
                return (null, why);
            }

            await File.WriteAllTextAsync(ids, string.Concat(codes));
            var (code, said) = await RunAsync(program, ids, SampleFrame.Key, "5");
            var words = said.Split(' ', '\n');
            return code != 0 ? (null, $"C 程序没有运行成功（{code}），这个处理器可能没有 SHA 指令")
                : words[1] != Mixed(codes) ? (null, "C 程序的结果与 SHA-256 不符")
                : (double.Parse(words[0], CultureInfo.InvariantCulture), null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string?> CompileAsync(string program)
    {
        foreach (var compiler in new[] { "gcc", "cc" })
        {
            try
            {
                var (code, said) = await RunAsync(compiler, "-O3", "-msha", "-msse4.1", "-o", program, Source);
                return code == 0 ? null : $"C 程序没有编译成功：{said}";
            }
            catch (System.ComponentModel.Win32Exception)
            {
            }
        }

        return "本机没有 C 编译器（gcc 或 cc）";
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    private static string Mixed(IReadOnlyList<string> codes)
    {
        var mixed = 0u;

        foreach (var code in codes)
        {
            mixed ^= BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{SampleFrame.Key}:{code}")));
        }

        return mixed.ToString("x8", CultureInfo.InvariantCulture);
    }
}
