using Supervision.Core.LawTables;

namespace Supervision.Core.Emergencies;

/// <summary>人员来源: why these two officers go and no others.</summary>
public enum OfficerChoice
{
    /// <summary>The next unused tickets of a standing draw.</summary>
    Drawn,

    /// <summary>The nearest who are certified.</summary>
    Nearest,
}

public static class OfficerChoiceNames
{
    public static readonly Terms<OfficerChoice> Terms = new((OfficerChoice.Drawn, "值班抽签依次抽到"), (OfficerChoice.Nearest, "就近的持证人员"));

    public static string Named(this OfficerChoice choice) => Terms.Of(choice);
}
