// Package regular reads source files. A directory of sources can hold other
// things under the name of one: a pipe, which would block the reader for ever,
// or a link to a device without an end.
package regular

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
)

// Limit is the size, in bytes, of the largest file that is read. No source that
// a compiler takes in reasonable time comes near.
const Limit = 64 << 20

// ReadFile returns the content of a regular file, or of one that a symbolic link
// leads to. The error of anything else, or of a file above [Limit], is a
// *fs.PathError.
func ReadFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if err := check(name, info); err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	src := make([]byte, info.Size())
	n, err := io.ReadFull(f, src)
	if err == io.EOF || err == io.ErrUnexpectedEOF { // shorter than it was
		err = nil
	}
	return src[:n], err
}

func check(name string, info fs.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return &fs.PathError{Op: "read", Path: name, Err: errors.New("not a regular file (" + info.Mode().Type().String() + ")")}
	case info.Size() > Limit:
		return &fs.PathError{Op: "read", Path: name, Err: errors.New(strconv.FormatInt(info.Size(), 10) + " bytes, more than the limit of " + strconv.Itoa(Limit))}
	}
	return nil
}
