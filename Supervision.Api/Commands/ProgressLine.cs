using Supervision.Api.Registers;

namespace Supervision.Api.Commands;

/// <summary>One line on a terminal that says how far an import is; nothing where nobody watches.</summary>
internal sealed class ProgressLine(TextWriter? terminal) : IProgress<ImportProgress>, IDisposable
{
    private const string ClearLine = "\r\u001b[K";

    private readonly Lock _lock = new();
    private bool _shown;

    public void Report(ImportProgress value)
    {
        lock (_lock)
        {
            terminal?.Write(ClearLine + Text(value));
            terminal?.Flush();
            _shown = terminal is not null;
        }
    }

    public static string Text(ImportProgress at)
    {
        var seconds = Math.Max(at.Elapsed.TotalSeconds, 0.001);
        var rest = at.Share > 0 ? seconds * (1 - at.Share) / at.Share : 0;
        return at.Writing
            ? $"已读完{at.Rows:N0}行，正在写入名录……"
            : $"已读{at.Rows:N0}行（{at.Share:P0}），每秒{at.Rows / seconds:N0}行，约剩{Math.Ceiling(rest):0}秒";
    }

    public void Clear()
    {
        lock (_lock)
        {
            if (_shown)
            {
                terminal?.Write(ClearLine);
                _shown = false;
            }
        }
    }

    public void Dispose() => Clear();
}
