using System.Globalization;
using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers;

/// <summary>What every decision that relieves a party says alike: the facts, what they are in law, what the party said, and the reasons.</summary>
internal static class DecisionBlocks
{
    /// <summary>What neither letter can do without.</summary>
    public static RequiredElements Reasoned(this RequiredElements elements, PaperFrame frame, NoPenaltyFacts facts) => elements.Frame(frame)
        .Text(frame.Addressee.Address, "当事人的住所（经营场所）")
        .Text(frame.Addressee.Representative?.Name, "法定代表人（负责人）或者经营者")
        .When(frame.Addressee.Representative is not { Name.Length: > 0, IsWhole: false }, "经营者的身份证件号码")
        .Text(facts.Source, "案件来源")
        .Text(facts.Period, "违法行为发生的日期")
        .Text(facts.Place, "违法行为发生的地点")
        .Text(facts.Fact, "违法事实")
        .Some(facts.Evidence, "证据")
        .Text(facts.BreachedProvision, "违反的规定")
        .Text(facts.PenaltyBasis, "处罚依据")
        .When(facts.Heard.Length == 0 || !string.IsNullOrWhiteSpace(facts.HeardAnswer), "对当事人意见是否采纳及理由")
        .Some(facts.Elements.Select(reason => reason.Sentence), "法定要件的认定")
        .When(facts.Elements.Concat(facts.Conditions).All(reason => reason.Evidence.Count > 0), "每项理由的证据")
        .Some(facts.Education, "教育内容");

    /// <summary>The first four parts.</summary>
    /// <param name="reasons">The heading of the reasons.</param>
    public static IEnumerable<Block> Opening(NoPenaltyFacts facts, string reasons)
    {
        List<Block> blocks = [new Heading(1, "一、违法事实和证据")];
        blocks.Add(new Paragraph($"{facts.Source}经查，{facts.Period}，当事人在{facts.Place}有下列行为：{Ended(facts.Fact)}"));

        if (facts.Amounts.Count > 0)
        {
            blocks.Add(new Paragraph($"{string.Join('，', facts.Amounts)}。"));
        }

        blocks.Add(new Paragraph("上述事实，有下列证据证明："));
        blocks.AddRange(Numbered(facts.Evidence));
        blocks.Add(new Heading(1, "二、违法行为的定性"));
        blocks.Add(new Paragraph($"上述行为违反了{facts.BreachedProvision}的规定，属于{facts.PenaltyBasis}规定的应当给予行政处罚的行为。"));
        blocks.Add(new Heading(1, "三、当事人的陈述、申辩"));
        blocks.Add(new Paragraph(Hearing(facts)));
        blocks.Add(new Heading(1, reasons));
        blocks.AddRange(Reasons(facts));
        return blocks;
    }

    /// <summary>The last two parts.</summary>
    public static IEnumerable<Block> Closing(NoPenaltyFacts facts, Remedies remedies)
    {
        List<Block> blocks = [new Heading(1, "六、教育和改正"), new Education(facts.Education)];

        if (facts.Commitment is not null)
        {
            blocks.Add(new Paragraph($"当事人书面承诺：{Ended(facts.Commitment)}"));
        }

        blocks.AddRange(facts.Corrections.Select(sentence => new Paragraph(sentence)));
        blocks.Add(new Heading(1, "七、救济途径"));
        blocks.Add(new RemedyNotice(remedies.ToString()));
        return blocks;
    }

    /// <summary>不免的处理; nothing where nothing remains.</summary>
    public static IEnumerable<Block> Remaining(NoPenaltyFacts facts) =>
        facts.Remaining.Count == 0 ? [] : [new Paragraph($"本决定不免除下列处理：{Ended(string.Join('；', facts.Remaining))}")];

    public static string Ended(string text) =>
        text.Length == 0 || text[^1] is '。' or '！' or '？' or '”' ? text : $"{text.TrimEnd('；', ';', '.')}。";

    private static IEnumerable<Block> Numbered(IEnumerable<string> texts) =>
        texts.Select((text, at) => new Paragraph(string.Create(CultureInfo.InvariantCulture, $"{at + 1}．{text}")));

    private static string Hearing(NoPenaltyFacts facts)
    {
        var heard = $"本机关于{DateWords.Of(facts.HeardOn)}听取了当事人的意见。";

        if (facts.Heard.Length == 0)
        {
            return $"{heard}当事人没有提出陈述、申辩意见。";
        }

        var said = facts.Heard.StartsWith("当事人", StringComparison.Ordinal) ? facts.Heard : $"当事人提出：{facts.Heard}";
        return $"{heard}{Ended(said)}{Ended(facts.HeardAnswer ?? "")}";
    }

    private static IEnumerable<Block> Reasons(NoPenaltyFacts facts)
    {
        var number = 0;

        foreach (var element in facts.Elements)
        {
            number++;
            yield return new Heading(2, $"（{LawCitation.Numeral(number)}）{element.Title}");
            yield return new Paragraph(element.ToString());
        }

        if (facts.List is not null)
        {
            number++;
            yield return new Heading(2, $"（{LawCitation.Numeral(number)}）清单所列事项");

            foreach (var block in OfList(facts))
            {
                yield return block;
            }
        }

        if (facts.Readings.Count > 0)
        {
            number++;
            yield return new Heading(2, $"（{LawCitation.Numeral(number)}）适用说明");

            foreach (var reading in facts.Readings)
            {
                yield return new Paragraph(reading);
            }
        }
    }

    private static IEnumerable<Block> OfList(NoPenaltyFacts facts)
    {
        if (facts.Conditions.Count == 0)
        {
            yield return new Paragraph($"上述行为属于{facts.List}，该事项的条件已在上面逐项认定。");
            yield break;
        }

        yield return new Paragraph($"上述行为属于{facts.List}。该事项的其他条件认定如下：");

        foreach (var block in Numbered(facts.Conditions.Select(condition => condition.ToString())))
        {
            yield return block;
        }
    }
}
