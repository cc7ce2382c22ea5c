using Quartz;

namespace Xueshi.Platform.Jobs;

/// <summary>Everything that happens by itself, on one page. No deadline waits for a job: each is computed from data when it is asked for.</summary>
internal static class Schedule
{
    private static readonly TimeSpan SealEvery = TimeSpan.FromSeconds(30);

    /// <summary>Somebody may be waiting for a code.</summary>
    private static readonly TimeSpan DeliverEvery = TimeSpan.FromSeconds(3);

    /// <summary>Somebody may be watching an import get on.</summary>
    private static readonly TimeSpan WorkEvery = TimeSpan.FromSeconds(2);

    /// <summary>At 02:30 in Beijing, which knows no summer time.</summary>
    private const string AtNight = "0 30 2 * * ?";

    /// <summary>At 03:30 in Beijing, after the night's verification.</summary>
    private const string LateAtNight = "0 30 3 * * ?";

    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static void Fill(IQuartzBuilder jobs)
    {
        jobs.ScheduleJob<SealJob>(trigger => trigger.WithIdentity("seal").WithSimpleSchedule(SealEvery));
        jobs.ScheduleJob<DeliverJob>(trigger => trigger.WithIdentity("deliver").WithSimpleSchedule(DeliverEvery));
        jobs.ScheduleJob<BackgroundJob>(trigger => trigger.WithIdentity("background").WithSimpleSchedule(WorkEvery));
        jobs.ScheduleJob<VerifyJob>(trigger => trigger.WithIdentity("verify").WithCronSchedule(AtNight, night => night.InTimeZone(Beijing)));
        jobs.ScheduleJob<RetainJob>(trigger => trigger.WithIdentity("retain").WithCronSchedule(LateAtNight, night => night.InTimeZone(Beijing)));
    }
}
