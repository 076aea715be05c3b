/* Says in one line that the processor is too old, before the runtime finds out and aborts. Linked into the native binary. */
#include <stdlib.h>
#include <unistd.h>

static const char message[] = "copylint: This binary needs a processor with AVX2, BMI and FMA (Intel from 2013, AMD from 2015). On older ones the dotnet tool runs.\n";

__attribute__((constructor(101))) static void require_processor(void)
{
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("bmi") || !__builtin_cpu_supports("bmi2")
        || !__builtin_cpu_supports("fma") || !__builtin_cpu_supports("popcnt"))
    {
        ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
        (void)written;
        _exit(2);
    }
}
