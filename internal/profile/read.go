package profile

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
)

// MaxFile is how many bytes are read of what is stored.
const MaxFile = 64 << 20

// limits bound what is read, and so the memory and the time that it takes.
type limits struct {
	file, unpacked int64 // bytes
	samples        int
	entries        int   // of functions, of their places, of names, each
	names          int64 // bytes of all names
	types          int   // of values
	depth          int   // frames of one stack
	frames         int64 // of all stacks
}

// enough is far above the profile of a large program: some 10 MB, 100,000 samples
// and as many functions, and stacks of 128 calls, or 1024 where GODEBUG asks for
// that, with what was inlined in each.
var enough = limits{
	file: MaxFile, unpacked: 512 << 20,
	samples: 2_000_000, entries: 500_000, names: 128 << 20,
	types: 100, depth: 100_000, frames: 500_000_000,
}

// ReadFile reads a profile. An error is one line; it names the file only where
// that cannot be read.
func ReadFile(name string) (*Profile, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: not a regular file", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(name, f)
}

// Read reads a profile, which messages call by that name.
func Read(name string, r io.Reader) (*Profile, error) { return read(name, r, enough) }

func read(name string, r io.Reader, max limits) (*Profile, error) {
	data, err := limited(r, max.file)
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		if data, err = unpack(data, max.unpacked); err != nil {
			return nil, err
		}
	}
	if len(data) == 0 {
		return nil, errors.New("the profile is empty")
	}
	p, err := decode(data, max)
	if errors.Is(err, errWire) {
		err = fmt.Errorf("%w%s", err, guess(data))
	}
	if err != nil {
		return nil, err
	}
	p.Name = name
	return p, p.check()
}

// limited reads all, or fails if that is more than limit bytes.
func limited(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge(limit)
	}
	return data, err
}

func tooLarge(limit int64) error { return fmt.Errorf("the profile is larger than %d MB", limit>>20) }

// unpack goes through the data twice: how much memory they take is known before
// any is taken.
func unpack(data []byte, limit int64) (unpacked []byte, err error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err == nil {
		var size int64
		if size, err = io.Copy(io.Discard, io.LimitReader(z, limit+1)); size > limit {
			return nil, fmt.Errorf("%w, unpacked", tooLarge(limit))
		}
		if err == nil {
			unpacked = make([]byte, size)
			if err = z.Reset(bytes.NewReader(data)); err == nil {
				_, err = io.ReadFull(z, unpacked)
			}
		}
	}
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return nil, errors.New("the profile is truncated")
	case err != nil:
		return nil, fmt.Errorf("the profile is damaged: %w", err)
	}
	return unpacked, nil
}

const wantAddress = "the address has to name a profile, as .../debug/pprof/heap"

// guess says what data may be that are no profile.
func guess(data []byte) string {
	head := data[:min(len(data), 512)]
	switch {
	case bytes.HasPrefix(head, []byte("heap profile:")), bytes.HasPrefix(head, []byte("goroutine ")), bytes.Contains(head, []byte("--- ")):
		return " (it is text: fetch it without debug=1)"
	case bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")):
		return " (it is a page: " + wantAddress + ")"
	case bytes.Contains(head, []byte("go 1.")):
		return " (it looks like a trace)"
	}
	return " (truncated, or another format)"
}

// check refuses a profile that can say nothing of a Go program.
func (p *Profile) check() error {
	switch {
	case p.Records == 0:
		return errors.New("the profile holds no samples")
	case len(p.metrics()) == 0:
		return fmt.Errorf("the profile measures %s: want one of heap, allocs, CPU, goroutine, mutex, block", p.measured())
	}
	named, runtime := false, false
	for _, f := range p.funcs {
		named = named || f.name != ""
		runtime = runtime || f.symbol == "runtime.goexit" || f.symbol == "runtime.main" || inGo(f.file)
	}
	switch {
	case !named:
		return errors.New("the profile holds no names of functions: it was stripped, or not symbolized")
	case !runtime:
		return errors.New("the profile is not one of a Go program: none of its functions stands in a .go file")
	}
	return nil
}
