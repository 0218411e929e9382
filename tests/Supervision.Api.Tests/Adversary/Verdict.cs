namespace Supervision.Api.Tests.Adversary;

/// <summary>What became of something that was tried.</summary>
internal enum Verdict
{
    /// <summary>A page or the database did not do it.</summary>
    Refused,

    /// <summary>It went in, and the check of the log, a verifier or a party at its own step names it.</summary>
    Named,

    /// <summary>It went in and came to nothing: the draw ended with the very same result, and every verifier agrees.</summary>
    Idle,

    /// <summary>It went in, and is of what no entry of the log and no page for the public speaks of; each such place stands in a list with its reason.</summary>
    Beyond,

    /// <summary>It went in, and nobody says so.</summary>
    Missed,
}

/// <param name="Where">How far the draw had come, or which city it was.</param>
/// <param name="By">What stopped it, in the words that were said; or what came of it.</param>
internal sealed record Outcome(Attempted Tried, string Where, Verdict Verdict, string By)
{
    public string Name => $"{Tried.Hand.Named()}：{Tried.What}";
}
