namespace Supervision.Publisher.Channels;

/// <summary>A site cannot be reached now.</summary>
/// <param name="words">For the officer: what is wrong and where.</param>
public sealed class SiteDownException(string words, Exception? because = null) : Exception(words, because);
