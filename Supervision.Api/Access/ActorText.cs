using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>An actor written as <c>姓名@主体代码:角色</c>.</summary>
public static class ActorText
{
    private const int PersonMaxLength = 50;

    public static Result<Actor> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ActorProblems.Missing;
        }

        var at = text.LastIndexOf('@');
        var colon = text.LastIndexOfAny([':', '：']);

        if (at < 1 || colon < at + 2 || colon == text.Length - 1)
        {
            return ActorProblems.Malformed(text);
        }

        var (person, department, role) = (text[..at].Trim(), text[(at + 1)..colon].Trim(), text[(colon + 1)..].Trim());

        if (person.Length > PersonMaxLength || !StorableText.Is(person))
        {
            return ActorProblems.NotAName();
        }

        if (!DepartmentCode.TryParse(department, out var code))
        {
            return ActorProblems.NotADepartment(department);
        }

        if (role is RoleNames.Chief)
        {
            return new Actor(person, code, Role.Approver) { IsChief = true };
        }

        return RoleNames.Find(role) is { } found ? new Actor(person, code, found) : ActorProblems.NotARole(role);
    }
}
