using Supervision.Api.Plans;

namespace Supervision.Api.Pages.Office.Plans;

/// <summary>The fields of one task in a form.</summary>
/// <param name="Prefix">What stands before each name, with its dot.</param>
internal sealed record TaskFields(string Prefix, TaskInput Task, PlanChoicesView Choices);
