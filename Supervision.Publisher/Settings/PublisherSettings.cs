using Supervision.Core.Persistence.Local;

namespace Supervision.Publisher.Settings;

/// <summary>Where the publisher works and where its files go.</summary>
/// <param name="Root">The folder with <c>rules/</c>; <c>data/</c> lies in it.</param>
/// <param name="Out">The folder that receives feeds and papers.</param>
public sealed record PublisherSettings(string Root, string Out)
{
    public const string Usage = """
        用法：./supervision.sh publish <命令> [--out 目录]

        命令：
          run             一直运行，按 Ctrl-C 停止
          once            把现在能办的都办完，然后结束
          receiver play   演示和测试用：扮演两个公示网站，接收推送并给出回执

        选项：
          --out 目录   公示文件和文书放在哪里，默认 out/publisher

        前置库默认是同一服务器上的“数据库名_front”，可用环境变量 ConnectionStrings__Front 指定。
        """;

    public string Feeds => Path.Combine(Out, "feeds");

    public string RulesFolder => Path.Combine(Root, "rules");

    public string ReceiverScript => Path.Combine(Root, "samples", "demo", "receiver.csv");

    /// <summary>The settings these words ask for, or null when they cannot be read.</summary>
    public static PublisherSettings? Read(string[] words)
    {
        var root = ProgramFolder.Find();

        return words switch
        {
            [] => new(root, Path.Combine(root, "out", "publisher")),
            ["--out", var folder] => new(root, Path.GetFullPath(folder)),
            _ => null,
        };
    }
}
