namespace Supervision.Api.Tests.Adversary;

/// <summary>What the adversary holds.</summary>
internal enum Hand { Pages, Program, Publisher, Owner, Files }

internal static class HandNames
{
    public static string Named(this Hand hand) => hand switch
    {
        Hand.Pages => "承办人员的页面和自己的参与码",
        Hand.Program => "业务程序的数据库角色",
        Hand.Publisher => "公示投递的数据库角色",
        Hand.Owner => "恢复副本的所有者",
        _ => "经手抽取文件的人",
    };
}
