using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Supervision.Api.Settings;

namespace Supervision.Api.Hosting;

/// <summary>
/// Through which door a connection came in. The listener that took it writes it down; nothing that is sent over the connection can change it.
/// </summary>
internal sealed record DoorOfConnection(Door Door)
{
    /// <summary>A request of which nobody knows the door has come in where the least is open.</summary>
    public static Door Of(HttpContext context) => context.Features.Get<DoorOfConnection>()?.Door ?? Door.Public;

    public static void Listen(KestrelServerOptions kestrel, DoorAddress address)
    {
        var place = BindingAddress.Parse(address.Url);

        switch (place.Host)
        {
            case "localhost":
                kestrel.ListenLocalhost(place.Port, Mark);
                break;
            case "*" or "+":
                kestrel.ListenAnyIP(place.Port, Mark);
                break;
            default:
                kestrel.Listen(IPAddress.Parse(ListenOn.Bare(place.Host)), place.Port, Mark);
                break;
        }

        void Mark(ListenOptions listener)
        {
            listener.Use(next => connection =>
            {
                connection.Features.Set(new DoorOfConnection(address.Door));
                return next(connection);
            });

            if (place.Scheme == ListenOn.Secure)
            {
                listener.UseHttps();
            }
        }
    }
}
