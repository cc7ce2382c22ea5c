using System.Net;

namespace Xueshi.Platform.Health;

/// <summary>Settings of <c>Xueshi:Health</c>: who may ask, and when a node counts as ready (RL-06).</summary>
public sealed class HealthOptions
{
    /// <summary>Addresses or networks of whoever watches, separated by commas, besides this machine itself.</summary>
    public string Networks { get; set; } = "";

    /// <summary>When set, asked at this port alone.</summary>
    public int? Port { get; set; }

    /// <summary>Percent of the disk that must be free.</summary>
    public double FreePercent { get; set; } = 10;

    /// <summary>A message that was due so long ago and that no node has taken means that nobody delivers.</summary>
    public double OutboxMinutes { get; set; } = 30;

    /// <summary>Seconds that one part may take before it counts as not ready.</summary>
    public double Seconds { get; set; } = 5;

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || Networks.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Any(each => each.Contains('/') ? IPNetwork.Parse(each).Contains(plain) : IPAddress.Parse(each).Equals(plain));
    }
}
