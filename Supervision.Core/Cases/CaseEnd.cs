namespace Supervision.Core.Cases;

/// <summary>How a case ends here: exempted by decision, not filed, handed to the department's case system, or still to be established.</summary>
public enum CaseEnd { Exempted, NotFiled, HandedOn, ToEstablish, Referred }
