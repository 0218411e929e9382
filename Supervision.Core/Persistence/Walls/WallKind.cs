namespace Supervision.Core.Persistence.Walls;

/// <summary>墙: by what the database decides whose row it is.</summary>
public enum WallKind
{
    /// <summary>A column names the department.</summary>
    Own,

    /// <summary>The departments that lead the task or take part in it.</summary>
    Task,

    /// <summary>The same, by an attempt of its draw.</summary>
    Attempt,

    /// <summary>The department alone that leads the task: it locks the draw.</summary>
    LedAttempt,

    /// <summary>The departments whose tasks a ceremony draws.</summary>
    Ceremony,

    /// <summary>Everybody reads it, the department alone writes it.</summary>
    WrittenByOwn,

    /// <summary>Everybody once it is made public; before that the department.</summary>
    Published,

    /// <summary>The program alone, by functions or under its own session.</summary>
    Program,

    /// <summary>Nobody looks through it: a function answers about the subjects that are asked for, to whoever has signed in.</summary>
    Function,

    /// <summary>No department's: the reason says why.</summary>
    Outside,
}
