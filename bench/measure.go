package main

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// A module is what was measured on one module.
type module struct {
	path     string
	packages int // of the module
	deps     int // packages with all dependencies, without tests
	lines    int // of Go in the module
	allLines int // with all dependencies

	cold, warm, alone map[string][]sample            // by tool
	edits             map[string]map[string][]sample // by tool and edit
	edited            string                         // the file; "" if none can be
	editedName        string                         // for the page
	importers         int                            // how many packages of the module are above it
	units             []unitCount
	load              string // of the machine at the beginning and at the end
}

// A sample is the cost of one run.
type sample struct {
	cpu, wall time.Duration
	peak      int64 // bytes, of the largest process
}

// measure runs all tools in turn on the module in dir.
func (b *bench) measure(dir string) (*module, error) {
	m := &module{
		cold: make(map[string][]sample), warm: make(map[string][]sample), alone: make(map[string][]sample),
		edits: make(map[string]map[string][]sample),
	}
	// What is above this only under go vet, variants for tests, is made when units are counted.
	log.Printf("%s: building export data", dir)
	if _, err := b.command(dir, "go", "list", "-export", "-deps", "./...").Output(); err != nil {
		return nil, fmt.Errorf("the module does not build: %w", explained(err))
	}
	if err := b.size(dir, m); err != nil {
		return nil, err
	}
	log.Printf("%s: counting units", m.path)
	if err := b.countUnits(dir, m); err != nil {
		return nil, err
	}
	if err := b.findEdited(dir, m); err != nil {
		return nil, err
	}
	before := load()
	for run := range b.runs {
		for i := range tools {
			t := tools[(i+run)%len(tools)] // so that none always comes after the same
			log.Printf("%s: run %d of %d: %s", m.path, run+1, b.runs, t.name)
			if err := b.measureTool(dir, m, t); err != nil {
				return nil, fmt.Errorf("%s: %w", t.name, err)
			}
			if t.edited && m.edited != "" {
				if err := b.measureEdits(dir, m, t, run); err != nil {
					return nil, fmt.Errorf("%s, edited: %w", t.name, err)
				}
			}
		}
	}
	if after := load(); before != "" {
		m.load = before + " to " + after
	}
	return m, nil
}

func (b *bench) measureTool(dir string, m *module, t tool) error {
	if t.vet {
		name, err := b.freshCopy(t)
		if err != nil {
			return err
		}
		for _, into := range []map[string][]sample{m.cold, m.warm} {
			s, err := b.sample(dir, "go", "vet", "-vettool="+name, "./...")
			if err != nil {
				return err
			}
			into[t.name] = append(into[t.name], s)
		}
	}
	if t.alone {
		return b.measureAlone(dir, m, t)
	}
	return nil
}

// measureAlone runs a tool on packages, with no cache of its own, and where that is
// asked, with the one that it has left.
func (b *bench) measureAlone(dir string, m *module, t tool) error {
	args, err := b.standalone(t)
	if err != nil {
		return err
	}
	if err := b.forget(); err != nil {
		return err
	}
	for _, name := range []string{t.name, t.again} {
		if name == "" {
			continue
		}
		s, err := b.sample(dir, b.binary(t), args...)
		if err != nil {
			return err
		}
		m.alone[name] = append(m.alone[name], s)
	}
	return nil
}

// load returns how many processes the machine had to run in the last minute; "" if it
// does not say so.
func load() string {
	data, _ := os.ReadFile("/proc/loadavg") // of Linux
	first, _, _ := strings.Cut(string(data), " ")
	return first
}

// command prepares a command that uses the caches of the benchmark.
func (b *bench) command(dir, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOCACHE="+b.cache, "GOFLAGS=-buildvcs=false", "GOWORK=off",
		"STATICCHECK_CACHE="+filepath.Join(b.tmp, "staticcheck-cache"), "GOLANGCI_LINT_CACHE="+filepath.Join(b.tmp, "golangci-cache"))
	return cmd
}

// forget empties the caches that checkers keep beside that of the go command.
func (b *bench) forget() error {
	return errors.Join(os.RemoveAll(filepath.Join(b.tmp, "staticcheck-cache")), os.RemoveAll(filepath.Join(b.tmp, "golangci-cache")))
}

// sample runs a checker and returns what it cost. That it reports something is
// no failure; that it cannot do its work is.
func (b *bench) sample(dir, name string, args ...string) (sample, error) {
	cmd := b.command(dir, name, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	exit := new(exec.ExitError)
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() > 3 || filepath.Base(name) == golangci || bytes.Contains(stderr.Bytes(), []byte("panic:"))) {
		return sample{}, fmt.Errorf("%w\n%s", err, stderr.Bytes())
	}
	s := sample{cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), wall: wall}
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		s.peak = int64(usage.Maxrss)
		if runtime.GOOS != "darwin" {
			s.peak *= 1024 // elsewhere it counts kilobytes
		}
	}
	return s, nil
}

// explained adds what the command wrote to the error.
func explained(err error) error {
	exit := new(exec.ExitError)
	if errors.As(err, &exit) {
		return fmt.Errorf("%w\n%s", err, exit.Stderr)
	}
	return err
}
