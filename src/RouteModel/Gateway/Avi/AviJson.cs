using System.Text.Json;

namespace RouteModel.Gateway.Avi;

/// <summary>Pools and pool groups as AKO sends them to Avi.</summary>
internal static class AviJson
{
    /// <summary>Writes the properties of a pool that its settings give; what is not sent is left out.</summary>
    public static void WriteSettings(Utf8JsonWriter json, BackendPool pool)
    {
        WriteText(json, "lb_algorithm", pool.LbAlgorithm);
        WriteText(json, "lb_algorithm_hash", pool.LbAlgorithmHash);
        WriteText(json, "lb_algorithm_consistent_hash_hdr", pool.LbAlgorithmConsistentHashHeader);
        if (pool.RulePersistence is null && pool.PersistenceProfile is { } profile)
        {
            json.WriteString("application_persistence_profile_ref", AviReferences.PersistenceProfile(profile));
        }

        WriteTexts(json, "health_monitor_refs", pool.HealthMonitorRefs);
        if (pool.Tls is { } tls)
        {
            json.WriteString("ssl_profile_ref", AviReferences.SslProfile);
            WriteText(json, "pki_profile_ref", tls.PkiProfileRef);
            if (tls.HostCheckEnabled is { } isChecked)
            {
                json.WriteBoolean("host_check_enabled", isChecked);
            }

            if (tls.DomainNames.Count > 0)
            {
                WriteTexts(json, "domain_name", tls.DomainNames);
            }
        }

        json.WriteBoolean("sni_enabled", false);
    }

    /// <summary>Writes a pool, and the persistence profile that is made for it.</summary>
    public static void WritePool(Utf8JsonWriter json, AviPool pool)
    {
        json.WriteStartObject();
        json.WriteString("name", pool.Name);
        WriteSettings(json, pool.Settings);
        json.WriteString("tenant_ref", AviReferences.Tenant(pool.Tenant));
        json.WriteString("backend", $"{pool.ServiceNamespace}/{pool.ServiceName}:{pool.Port}");
        WriteTexts(json, "servers", pool.Servers);
        if (pool.Settings.RulePersistence is { } persistence)
        {
            WritePersistence(json, persistence);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a pool group.</summary>
    public static void WritePoolGroup(Utf8JsonWriter json, AviPoolGroup group)
    {
        json.WriteStartObject();
        json.WriteString("name", group.Name);
        json.WriteStartArray("members");
        foreach (AviPoolGroupMember member in group.Members)
        {
            json.WriteStartObject();
            json.WriteString("pool_ref", member.PoolRef);
            json.WriteNumber("ratio", member.Ratio);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the profile that a rule's own persistence gives.</summary>
    public static void WritePersistence(Utf8JsonWriter json, CookiePersistence persistence)
    {
        json.WriteStartObject("ownPersistenceProfile");
        json.WriteString("type", "PERSISTENCE_TYPE_HTTP_COOKIE");
        json.WriteString("cookieName", persistence.CookieName);
        json.WriteBoolean("isPersistentCookie", persistence.IsPersistent);
        if (persistence.TimeoutMinutes is { } minutes)
        {
            json.WriteNumber("timeout", minutes);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
