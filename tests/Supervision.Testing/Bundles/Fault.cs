namespace Supervision.Testing.Bundles;

/// <summary>What the protocol forbids although every digest fits: each must be refused on its own account.</summary>
public enum Fault
{
    None,
    OneParty, NoSource, SourceBeforeReveal, SourceAtReveal, SourceNamedFallback, SourceValueWithSpace, SourceValueOfTwoLines,
    ShortNonce, UpperCaseNonce, WrongNonce, PartiesSwapped, PartyTwice,
    PreviousMissing, PreviousTooMuch, OtherProtocol,
    KeyTwice, NumberWithFraction, NumberAsText, TimeWithoutOffset, NoSuchDay,
    TeamOfOne, UnitMissing, LeadMissing, TeamTwice, TeamOfUnknownStratum,
    QuotaTooSmall, QuotaTooLarge, RatioAboveOne, RatioZero, RatioForm, SizeTooLarge, EmptyStratum, WholeStratumMixed,
    CheckDigit, FrameUnordered, FrameWindowsLines, FrameWithoutLastLineEnd, FrameOfUnknownStratum,
    RosterUnordered, RosterOfUnknownTeam, LeadNotDigit, PersonTwice,
    RecusalsUnordered, RecusalOfUnknownPerson, RecusalOfUnknownTarget, BlockedTarget,
    TextNotComposed, EscapeNotComposed, RosterNotComposed, NonceWithLineEnd, FrameRootWithLineEnd, TimeWithLineEnd, RatioWithLineEnd, FrameKeyWithLineEnd,
    PeopleDigestForm, PeopleRootMissing, PeopleRootWrong, PeopleOfOthers, PeopleUnordered, PersonDigestForm,
    NameChanged, CertificateChanged, NamesExchanged, NameMissing,
    LogRootWrong, LogOtherSigner, LogOtherOrigin, LogProofsSwapped, LogStepMissing, LogStepsSwapped, LogKindWrong, LogOfOtherAttempt,
    LogDigestWrong, LogPeopleWrong, LogAssignmentRootWrong, LogLoadWrong, LogCommittedLate, LogRevealedEarly, LogTimeBackwards, LogReplacementMore,
}
