namespace Supervision.Core.Log.Records;

/// <summary>
/// What an entry of the log says. Strangers hash its JSON, so a record holds plain values only, and each names its members itself, in the
/// order in which they are written: no other type can change the bytes by being renamed.
/// </summary>
public interface ILogRecord
{
    LogKind Kind { get; }
}
