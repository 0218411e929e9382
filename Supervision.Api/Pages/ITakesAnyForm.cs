namespace Supervision.Api.Pages;

/// <summary>A page that says what went wrong: it is shown for any form, also for one that was refused, and reads none of it.</summary>
public interface ITakesAnyForm;
