using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Supervision.IdentityProvider;

var (address, answer) = (args[0], args[1]);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseUrls(address);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase("identities")
    .ConfigureWarnings(warnings => warnings.Ignore(InMemoryEventId.TransactionIgnoredWarning)).UseOpenIddict());
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie => cookie.Cookie.Name = "identity-provider");
builder.Services.AddOpenIddict()
    .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>().DisableBulkOperations())
    .AddServer(server =>
    {
        server.SetAuthorizationEndpointUris("/connect/authorize").SetTokenEndpointUris("/connect/token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes("openid", "profile");
        server.AddLies();
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
    });

await using var app = builder.Build();
await ClientRegistration.RegisterAsync(app.Services, new(answer));
app.UseAuthentication();
app.MapPages();
await app.StartAsync();
Console.WriteLine($"ready {app.Urls.Single()}");
await app.WaitForShutdownAsync();
