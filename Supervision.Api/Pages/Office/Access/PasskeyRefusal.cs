using Microsoft.AspNetCore.Mvc;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Access;

/// <summary>Why a device is asked nothing, for the script of the page.</summary>
internal static class PasskeyRefusal
{
    public static JsonResult Of(Problem problem) => new(new { problem = problem.Message }) { StatusCode = ProblemStatus.Of(problem.Kind) };
}
