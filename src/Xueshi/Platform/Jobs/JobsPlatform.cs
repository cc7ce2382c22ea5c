using Quartz;

namespace Xueshi.Platform.Jobs;

public static class JobsPlatform
{
    /// <summary><c>Xueshi:Jobs</c> = false leaves all jobs to other nodes.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("Xueshi:Jobs", true)) return services;
        services.AddQuartz(Schedule.Fill);
        return services.AddQuartzHostedService(options => (options.WaitForJobsToComplete, options.AwaitApplicationStarted) = (true, true));
    }
}
