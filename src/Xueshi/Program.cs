using Xueshi.Modules.Access;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddClock().AddData().AddJournal().AddWork().AddHandlers().AddSecurity(builder.Configuration);
builder.Services.AddRegistry().AddAccess(builder.Configuration);

var app = builder.Build();
app.UseSecurityHeaders();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapGet("/", () => "学时").AllowAnonymous();

await app.Services.MigrateAsync();
await app.RunAsync();

/// <summary>The entry point, named so that tests can start it.</summary>
public partial class Program;
