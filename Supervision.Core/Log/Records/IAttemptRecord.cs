namespace Supervision.Core.Log.Records;

/// <summary>The record of a step of a draw: it names the attempt.</summary>
public interface IAttemptRecord : ILogRecord
{
    /// <summary>From 1 within the task that is the entry's object.</summary>
    int Attempt { get; }
}
