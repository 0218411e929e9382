namespace Supervision.Rules.Schemes;

// 分组: contributions that together count for no more than so much, either way.
internal sealed record PointGroup(string Id, string Text, decimal? Max)
{
    public decimal Limited(decimal points) => Max is { } max ? Math.Clamp(points, -max, max) : points;
}
