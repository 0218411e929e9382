using Supervision.Core.Accounts;

namespace Supervision.Api.Access;

/// <summary>可以登记例外的一步: an earlier step that the same person may have taken, where an exception for this pair is open.</summary>
public sealed record WaivableStep(EarlierStep Step, ExceptionPair Pair);
