namespace Supervision.Api.Access;

/// <summary>The words of the printed table for the relations.</summary>
public static class RelationNames
{
    private static readonly Dictionary<Relation, string> Names = new()
    {
        [Relation.Own] = "本部门",
        [Relation.Lead] = "牵头部门",
        [Relation.Item] = "本部门事项",
        [Relation.Team] = "本部门人员",
        [Relation.Drawn] = "抽中在场",
        [Relation.Handler] = "办案人员",
        [Relation.Holder] = "本人",
        [Relation.Chief] = "本部门主要负责人",
        [Relation.Region] = "监督范围",
        [Relation.Party] = "参与码",
        [Relation.Self] = "核对码",
    };

    public static string Named(this Relation relation) => Names[relation];
}
