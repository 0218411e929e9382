namespace Supervision.Core.Exemptions;

/// <summary>处罚依据的构成: what the norm itself says about orders and about today.</summary>
public sealed record StatuteNote
{
    public string? Clause { get; init; }

    /// <summary>逾期不改, 拒不改正: punished only when an order was not obeyed.</summary>
    public bool OnlyAfterOrder { get; init; }

    public bool PunishableAtDecision { get; init; } = true;

    /// <summary>A special law on acts without fault, which goes before the general one.</summary>
    public NoFaultRule? NoFault { get; init; }

    /// <summary>法定最低罚款数额, in yuan.</summary>
    public decimal? FineMin { get; init; }
}
