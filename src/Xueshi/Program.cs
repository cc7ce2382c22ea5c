using Xueshi.Modules.Access;
using Xueshi.Modules.Certificates;
using Xueshi.Modules.Certificates.View;
using Xueshi.Modules.Hours;
using Xueshi.Modules.Ledger;
using Xueshi.Modules.Registry;
using Xueshi.Platform.Clock;
using Xueshi.Platform.Data;
using Xueshi.Platform.Files;
using Xueshi.Platform.Journal;
using Xueshi.Platform.Security;
using Xueshi.Platform.Web;
using Xueshi.Platform.Work;
using Xueshi.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddClock().AddData().AddJournal().AddWork().AddFiles(builder.Configuration).AddSecurity(builder.Configuration).AddWeb(builder);
builder.Services.AddUi();
builder.Services.AddRegistry().AddAccess(builder.Configuration).AddLedger().AddHours().AddCertificates(builder.Configuration);

var app = builder.Build();
app.UseWeb();
app.MapUi();
app.MapAccess();
app.MapCertificates();

await app.Services.MigrateAsync();
await app.RunAsync();

/// <summary>The entry point, named so that tests can start it.</summary>
public partial class Program;
