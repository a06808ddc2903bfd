//go:build unix

package mapperlint

import (
	"syscall"
	"time"
)

// cpu returns the CPU time of the process so far: on a machine that does other
// things, too, the clock tells less.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
