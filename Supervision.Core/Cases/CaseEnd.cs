namespace Supervision.Core.Cases;

/// <summary>
/// How a case ends here: exempted by decision, not filed, handed to the department's case system, still to be established, or relieved of the
/// fine alone, so that the rest is handed on.
/// </summary>
public enum CaseEnd { Exempted, NotFiled, HandedOn, ToEstablish, Referred, FineWaived }
