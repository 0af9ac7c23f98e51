// Runs something in a process that the kernel ends at its first try to open a file for writing, to send
// something, or to write to anything but the three streams that it had at the beginning.
#pragma once

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <vector>

namespace ninety::test {

// The sanitizers' run time asks whether memory can be read by writing it into a pipe of its own: under them
// only opening and sending are watched.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kWatchesWriting = false;
#else
inline constexpr bool kWatchesWriting = true;
#endif

namespace no_writing_detail {
// The low word of the n-th argument of a call (both machines that we build for are little-endian).
constexpr unsigned argument(int n) {
    return offsetof(seccomp_data, args) + 8 * static_cast<unsigned>(n);
}
inline sock_filter load(unsigned from) {
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, from);
}
inline sock_filter answer(unsigned what) {
    return BPF_STMT(BPF_RET | BPF_K, what);
}

// What is not named goes on.
inline std::vector<sock_filter> filter() {
    std::vector<sock_filter> program;
    const unsigned number = offsetof(seccomp_data, nr);
    // Whoever makes this call ends.
    const auto never = [&](unsigned call) {
        program.insert(program.end(), {load(number), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1),
                                       answer(SECCOMP_RET_KILL_PROCESS)});
    };
    // Ends where any of `bits` is set in that argument.
    const auto never_with = [&](unsigned call, int n, unsigned bits) {
        program.insert(program.end(),
                       {load(number), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 3), load(argument(n)),
                        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1), answer(SECCOMP_RET_KILL_PROCESS)});
    };
    // Ends where that argument is over `most`.
    const auto never_over = [&](unsigned call, int n, unsigned most) {
        program.insert(program.end(),
                       {load(number), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 3), load(argument(n)),
                        BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, most, 0, 1), answer(SECCOMP_RET_KILL_PROCESS)});
    };
    constexpr unsigned kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
#ifdef __NR_open
    never_with(__NR_open, 1, kWriting);
    never(__NR_creat);
    never(__NR_rename);
    never(__NR_link);
    never(__NR_symlink);
    never(__NR_mknod);
#endif
    never_with(__NR_openat, 2, kWriting);
    for (const unsigned call : {__NR_openat2, __NR_memfd_create, __NR_renameat2, __NR_linkat, __NR_symlinkat,
                                __NR_mknodat, __NR_socket, __NR_sendto, __NR_sendmsg, __NR_sendfile,
                                __NR_splice, __NR_vmsplice, __NR_copy_file_range, __NR_execve})
        never(call);
    if (kWatchesWriting)
        for (const unsigned call : {__NR_write, __NR_writev, __NR_pwrite64, __NR_pwritev})
            never_over(call, 0, 2);
    program.push_back(answer(SECCOMP_RET_ALLOW));
    return program;
}
}  // namespace no_writing_detail

struct Ended {
    bool by_the_kernel = false;  // it has tried
    int code = -1;               // of its own, otherwise
};

template <class Work>
Ended without_writing(const Work& work) {
    const pid_t child = fork();
    if (child == 0) {
        std::vector<sock_filter> program = no_writing_detail::filter();
        const sock_fprog whole{static_cast<unsigned short>(program.size()), program.data()};
        if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
            prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole) != 0)
            _exit(99);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    Ended ended;
    ended.by_the_kernel = WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS;
    if (WIFEXITED(status)) ended.code = WEXITSTATUS(status);
    return ended;
}

}  // namespace ninety::test
