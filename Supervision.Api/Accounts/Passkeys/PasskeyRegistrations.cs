using Microsoft.AspNetCore.Identity;
using Supervision.Core.Accounts;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>What of ASP.NET Core Identity checks passkeys: over our own accounts, and with a holder who shows himself to the device every time.</summary>
internal static class PasskeyRegistrations
{
    private const string Required = "required";

    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>();
        services.AddScoped<IUserStore<Account>, PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<PasskeyState>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = Required;

            // The device says itself which account it is for.
            options.ResidentKeyRequirement = Required;
            options.AuthenticatorTimeout = TimeSpan.FromMinutes(5);
        });
    }
}
