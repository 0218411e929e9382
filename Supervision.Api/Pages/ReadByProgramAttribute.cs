namespace Supervision.Api.Pages;

/// <summary>A public page that the program reads itself, because when a part of it becomes public is not written in the rows.</summary>
/// <param name="why">Held by the architecture tests.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadByProgramAttribute(string why) : Attribute
{
    public string Why => why;
}
