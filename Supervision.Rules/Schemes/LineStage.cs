namespace Supervision.Rules.Schemes;

/// <summary>
/// 评定的先后: a class imported from above goes before all; direct tiers before score and interval, then floors, then steps, and caps last, which
/// nothing passes. Beside them stand who must be rated, and what is told and never counted.
/// </summary>
public enum LineStage { Imported, Direct, Unrated, Contribution, Floor, Step, Cap, Mandatory, Told }
