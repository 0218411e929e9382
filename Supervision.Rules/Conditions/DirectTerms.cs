using Supervision.Core.Time;

namespace Supervision.Rules.Conditions;

// 直接适用第33条的口径: what the law itself leaves open, and no list says.
/// <param name="FirstLooksBack">How far “first” looks back; whether an older record counts, a person decides.</param>
/// <param name="Soon">Within this time after discovery, who put things right without an order is taken to have done so in time until an officer finds otherwise.</param>
internal sealed record DirectTerms(Period FirstLooksBack, Period Soon);
