namespace Supervision.Rules.Schemes;

/// <summary>评定的先后: direct tiers before score and interval, then floors, then steps, and caps last, which nothing passes.</summary>
public enum LineStage { Direct, Unrated, Contribution, Floor, Step, Cap }
