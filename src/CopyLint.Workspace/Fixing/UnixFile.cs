using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CopyLint.Workspace.Fixing;

/// <summary>What .NET does not say of a file on Linux and macOS.</summary>
/// <param name="Links">How many names the file has.</param>
internal readonly record struct UnixFile(uint Owner, uint Group, uint Links, bool IsRegular)
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const uint Same = uint.MaxValue;

    /// <summary>Of the file that the path leads to; null where there is none, or the system has no such call.</summary>
    public static UnixFile? Of(string path)
    {
        try
        {
            byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
            return OperatingSystem.IsLinux() ? OfLinux(name) : OperatingSystem.IsMacOS() ? OfMac(name) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives the file to this one's owner and group, as far as the user may: only root gives files away.</summary>
    public void Own(SafeFileHandle file)
    {
        var descriptor = file.DangerousGetHandle().ToInt32();
        if (fchown(descriptor, Owner, Group) != 0)
        {
            _ = fchown(descriptor, Same, Group);
        }
    }

    private static UnixFile? OfLinux(byte[] path)
    {
        const int currentFolder = -100;
        const uint basic = 0x7FF;
        var status = default(LinuxStatus);
        return statx(currentFolder, path, 0, basic, ref status) == 0
            ? new UnixFile(status.Owner, status.Group, status.Links, (status.Mode & TypeMask) == Regular)
            : null;
    }

    private static UnixFile? OfMac(byte[] path)
    {
        var status = default(MacStatus);
        var result = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? stat(path, ref status) : stat64(path, ref status);
        return result == 0 ? new UnixFile(status.Owner, status.Group, status.Links, (status.Mode & TypeMask) == Regular) : null;
    }

    [DllImport("libc")]
    private static extern int fchown(int file, uint owner, uint group);

    [DllImport("libc")]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, ref LinuxStatus status);

    [DllImport("libc")]
    private static extern int stat(byte[] path, ref MacStatus status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    private static extern int stat64(byte[] path, ref MacStatus status);

    /// <summary>struct statx, the same on every processor.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct LinuxStatus
    {
        [FieldOffset(16)]
        public uint Links;

        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;
    }

    /// <summary>struct stat with 64-bit inodes.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct MacStatus
    {
        [FieldOffset(4)]
        public ushort Mode;

        [FieldOffset(6)]
        public ushort Links;

        [FieldOffset(16)]
        public uint Owner;

        [FieldOffset(20)]
        public uint Group;
    }
}
