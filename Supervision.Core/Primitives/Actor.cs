using System.Text.Json.Serialization;

namespace Supervision.Core.Primitives;

/// <summary>经办人: who acts, for which department, in which role. Every act has one.</summary>
/// <param name="Department">The code of the department on the 主体清单 for which the person acts.</param>
public sealed record Actor(string Person, DepartmentCode Department, Role Role)
{
    private readonly PersonId? _id;

    /// <summary>Which natural person. Where nothing but the name is known, the one that follows from the name.</summary>
    public PersonId Id
    {
        get => _id ?? PersonId.OfName(Person);
        init => _id = value == PersonId.OfName(Person) ? null : value;
    }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AccountId? Account { get; init; }

    /// <summary>主要负责人: the head of the office himself; the other heads are 分管负责人.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsChief { get; init; }

    /// <summary>代理何人: for whom a deputy signs. Where another person must sign, the deputy is both.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonId? StandsInFor { get; init; }

    /// <summary>The name of whom a deputy stands in for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StandsInName { get; init; }

    /// <summary>授权书文号, by which a deputy stands in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StandsInBy { get; init; }

    /// <summary>代理: for whom and by which document, in words; null for who acts for himself.</summary>
    [JsonIgnore]
    public string? Standing => StandsInFor is null ? null : $"代理{StandsInName}（{StandsInBy}）";

    /// <summary>As a paper or a page prints who signed.</summary>
    [JsonIgnore]
    public string Signature => Person + Standing;

    /// <summary>The word of the page for what he is here.</summary>
    [JsonIgnore]
    public string RoleName => IsChief ? RoleNames.Chief : Role.Named();

    public bool IsSamePersonAs(Actor other) => IsPerson(other.Id) || (other.StandsInFor is { } his && IsPerson(his));

    /// <summary>Whether he is this person, or stands in for him.</summary>
    public bool IsPerson(PersonId person) => Id == person || StandsInFor == person;

    public override string ToString() => $"{Person}@{Department}:{RoleName}";
}
