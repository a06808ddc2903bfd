//go:build unix

package exportdata

import (
	"os"
	"syscall"
)

// content returns what is in the file until it is released. It is not copied: of the
// archive of a large package little is looked at.
func content(f *os.File) (data []byte, release func(), err error) {
	info, err := f.Stat()
	if err != nil {
		return nil, nil, err
	}
	if info.Size() == 0 || !info.Mode().IsRegular() {
		return nil, nil, errForm
	}
	data, err = syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_PRIVATE)
	return data, func() { syscall.Munmap(data) }, err
}
