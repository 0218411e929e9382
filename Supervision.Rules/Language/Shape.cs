using System.Globalization;
using System.Text.Json.Nodes;

namespace Supervision.Rules.Language;

// What may stand at a place of a rule file. The check and the JSON Schema both follow from it, so they cannot disagree.
internal abstract record Shape
{
    public static readonly Shape Text = new Scalar("一段文字", node => node.Text.Length > 0, () => new() { ["type"] = "string", ["minLength"] = 1 });

    // A text that may look like a number and then need not be quoted.
    public static readonly Shape Code = new Scalar("一段文字", node => node.Text.Length > 0, () => new() { ["type"] = new JsonArray("string", "number") });

    public static readonly Shape Date = new Scalar("日期，如 2026-05-20", node => node.IsDate,
        () => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

    public static readonly Shape Moment = new Scalar("带时区的时刻，如 2026-05-20T09:00:00+08:00", node => IsMoment(node.Text),
        () => new() { ["type"] = "string", ["format"] = "date-time" });

    public static readonly Shape Amount = new Scalar("不小于零的数字", node => node.IsNumber && node.Number >= 0, () => new() { ["type"] = "number", ["minimum"] = 0 });

    public static readonly Shape YesNo = new Scalar("true 或 false", node => node.Text is "true" or "false", () => new() { ["type"] = "boolean" });

    public static readonly Shape Yes = new Scalar("true", node => node.Text is "true", () => new() { ["const"] = true });

    public static readonly Shape No = new Scalar("false", node => node.Text is "false", () => new() { ["const"] = false });

    public static readonly Shape LongPeriod = new Scalar("以日、月、年计的期间，如 180日、12个月、2年",
        node => Core.Time.Period.TryParse(node.Text, out var period) && period.Unit is not Core.Time.PeriodUnit.WorkingDay,
        () => new() { ["type"] = "string", ["pattern"] = "^[1-9][0-9]{0,3}个?(日|月|年)$" });

    public static readonly Shape Period = new Scalar("期间，如 10日、5个工作日、3个月、2年", node => Core.Time.Period.TryParse(node.Text, out _),
        () => new() { ["type"] = "string", ["pattern"] = "^[1-9][0-9]{0,3}个?(工作日|日|月|年)$" });

    public static readonly Shape Region = new Scalar("六位区划代码，加引号，如 '430300'", node => node.Text.Length == 6 && node.Text.All(char.IsAsciiDigit),
        () => new() { ["type"] = "string", ["pattern"] = "^[0-9]{6}$" });

    public static Shape Word(IEnumerable<string> words) => new Words([.. words]);

    public static Shape Fixed(string word) => new Words([word]);

    public static Shape ListOf(Shape each, bool mayBeEmpty = true) => new Several(each, mayBeEmpty);

    public static Shape OneOrMore(Shape each) => new Either(each, new Several(each, false));

    // One, or a list that may be empty.
    public static Shape OneOrList(Shape each) => new Either(each, new Several(each, true));

    public static Shape Ref(string name, Func<Shape> shape) => new Named(name, shape);

    // Names of the writer's own, each with a content of one shape.
    public static Shape MapOf(Shape each) => new Names([], each);

    // As above; some of the names are known beforehand, and editors offer them.
    public static Shape MapOf(IReadOnlyList<Key> known, Shape each) => new Names(known, each);

    // A text, or a group of the writer's own names with texts or groups in it.
    public static readonly Shape Tree = new Named("tree", () => new TextOrNames());

    public static Shape GroupOr(Form group, Shape other) => new GroupOrOther(group, other);

    // What each entry of a list must be; null for what is no list.
    public virtual Shape? Each => null;

    public abstract void Check(RuleNode node);

    public abstract JsonObject Schema(SchemaParts parts);

    // Without its offset a moment would be another one on another machine.
    private static bool IsMoment(string text)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var hasOffset = time > 0 && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > time);
        return hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);
    }

    private sealed record Scalar(string Expected, Func<RuleNode, bool> Fits, Func<JsonObject> Said) : Shape
    {
        public override void Check(RuleNode node)
        {
            if (!node.IsScalar || !Fits(node))
            {
                throw node.Wrong(Expected);
            }
        }

        public override JsonObject Schema(SchemaParts parts) => Said();
    }

    private sealed record Words(IReadOnlyList<string> Known) : Shape
    {
        public override void Check(RuleNode node)
        {
            if (!node.IsScalar || !Known.Contains(node.Text))
            {
                throw node.Wrong(Known.Count == 1 ? $"“{Known[0]}”" : $"下列之一：{string.Join("、", Known)}{RuleNode.Meant(node, Known)}");
            }
        }

        public override JsonObject Schema(SchemaParts parts) =>
            Known.Count == 1 ? new() { ["const"] = Known[0] } : new() { ["enum"] = new JsonArray([.. Known.Select(word => (JsonNode)word)]) };
    }

    private sealed record Several(Shape Entry, bool MayBeEmpty) : Shape
    {
        public override Shape? Each => Entry;

        public override void Check(RuleNode node)
        {
            if (!node.IsList || (!MayBeEmpty && node.Items.Count == 0))
            {
                throw node.Wrong(MayBeEmpty ? "用方括号或者短横线分列的若干项" : "至少一项，用方括号或者短横线分列");
            }

            foreach (var item in node.Items)
            {
                Entry.Check(item);
            }
        }

        public override JsonObject Schema(SchemaParts parts)
        {
            var schema = new JsonObject { ["type"] = "array", ["items"] = Entry.Schema(parts) };

            if (!MayBeEmpty)
            {
                schema["minItems"] = 1;
            }

            return schema;
        }
    }

    private sealed record Either(Shape One, Shape Many) : Shape
    {
        public override void Check(RuleNode node) => (node.IsList ? Many : One).Check(node);

        public override JsonObject Schema(SchemaParts parts) => new() { ["anyOf"] = new JsonArray(One.Schema(parts), Many.Schema(parts)) };
    }

    private sealed record TextOrNames : Shape
    {
        public override void Check(RuleNode node) => (node.IsMap ? MapOf(Tree) : Text).Check(node);

        public override JsonObject Schema(SchemaParts parts) => new() { ["anyOf"] = new JsonArray(Text.Schema(parts), MapOf(Tree).Schema(parts)) };
    }

    private sealed record Names(IReadOnlyList<Key> Known, Shape Other) : Shape
    {
        public override void Check(RuleNode node)
        {
            node.RefuseDoubles();

            foreach (var name in node.Keys)
            {
                if (node.Given(name) is { } given)
                {
                    (Known.FirstOrDefault(key => key.Name == name)?.Shape ?? Other).Check(given);
                }
            }
        }

        public override JsonObject Schema(SchemaParts parts)
        {
            var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = OrNull(Other, parts) };

            if (Known.Count > 0)
            {
                schema["properties"] = new JsonObject(Known.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Told(key, parts))));
            }

            return schema;
        }

        private static JsonObject Told(Key key, SchemaParts parts)
        {
            var schema = OrNull(key.Shape, parts);
            schema["description"] = key.Summary;
            return schema;
        }

        private static JsonObject OrNull(Shape shape, SchemaParts parts) =>
            new() { ["anyOf"] = new JsonArray(shape.Schema(parts), new JsonObject { ["type"] = "null" }) };
    }

    private sealed record GroupOrOther(Form Group, Shape Other) : Shape
    {
        public override void Check(RuleNode node) => (node.IsMap ? Group : Other).Check(node);

        public override JsonObject Schema(SchemaParts parts) => new() { ["anyOf"] = new JsonArray(Group.Schema(parts), Other.Schema(parts)) };
    }

    private sealed record Named(string Name, Func<Shape> Target) : Shape
    {
        public override void Check(RuleNode node) => Target().Check(node);

        public override JsonObject Schema(SchemaParts parts) => parts.Ref(Name, Target);
    }
}
