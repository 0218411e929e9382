using Supervision.Api.Accounts;

namespace Supervision.Api.Pages.Office.Access;

/// <summary>How a one-time link is told to the 安全管理员, once.</summary>
internal static class LinkWords
{
    public static string Of(HttpRequest request, IssuedLink issued) =>
        $"请把这个链接当面交给{issued.Name}，24小时内只能用一次，离开本页就不再显示：{request.Scheme}://{request.Host}{Links.SignInLink(issued.Token)}";
}
