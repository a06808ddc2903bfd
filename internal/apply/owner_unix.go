//go:build unix

package apply

import (
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives a new file the owner of the one whose place it takes, where
// that is allowed: a container that runs as root must leave nobody's sources to
// root.
func keepOwner(f *os.File, of fs.FileInfo) {
	if sys, ok := of.Sys().(*syscall.Stat_t); ok {
		_ = f.Chown(int(sys.Uid), int(sys.Gid)) // without the right to, it is ours
	}
}
