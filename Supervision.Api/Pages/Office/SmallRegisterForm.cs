using Supervision.Api.Departments;
using Supervision.Api.Draws;

namespace Supervision.Api.Pages.Office;

/// <summary>What the part of the draw page about too small registers shows.</summary>
public sealed record SmallRegisterForm(SmallRegisterDeskView Registers, NamesByCode Departments);
