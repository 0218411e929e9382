using Supervision.Core.Credit;

namespace Supervision.Api.Credit;

/// <summary>主体信用记录: all that stands in the record of one subject, the newest first.</summary>
public sealed record CreditView(string Subject, string Name, IReadOnlyList<CreditLine> Records);

/// <param name="Shown">What each policy says of its showing, as of today; empty for what is the office's own.</param>
public sealed record CreditLine(CreditRecord Record, IReadOnlyList<string> Shown);
