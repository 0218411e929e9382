using Supervision.Api.Plans;

namespace Supervision.Api.Pages.Office.Plans;

/// <summary>The tasks of a plan in a form.</summary>
internal sealed record TasksForm(IReadOnlyList<TaskInput> Tasks, PlanChoicesView Choices);
