using System.Runtime.InteropServices;

namespace CopyLint.Cli;

/// <summary>Whoever reads standard output. The runtime drops what is written to a closed pipe without a word.</summary>
internal static class PipeReader
{
    private const short Error = 0x8;
    private const short HangUp = 0x10;

    /// <summary>Whether standard output is a pipe whose other end is closed.</summary>
    public static bool IsGone
    {
        get
        {
            if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            {
                return false;
            }

            var output = new Polled { File = 1 };
            return poll(ref output, 1, 0) > 0 && (output.Happened & (Error | HangUp)) != 0;
        }
    }

    [DllImport("libc")]
    private static extern int poll(ref Polled files, nuint count, int timeout);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int File;
        public short Wanted;
        public short Happened;
    }
}
