using Supervision.Api.Draws;
using Supervision.Api.Registers.Departments;

namespace Supervision.Api.Pages.Office.Draws;

/// <summary>What the part of the draw page about too small registers shows.</summary>
public sealed record SmallRegisterForm(SmallRegisterDeskView Registers, NamesByCode Departments);
