using System.Diagnostics;

namespace CopyLint.Workspace.Processes;

/// <summary>Processes that are not ours.</summary>
public static class OtherProcess
{
    /// <summary>Whether the process with this number runs. True where the system does not let us know.</summary>
    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true;
        }
    }
}
