package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
	"slices"
	"time"

	"golang.org/x/tools/go/analysis/checker"
)

// profiles are the files that a run is measured into; "" for none.
type profiles struct {
	cpu, mem, trace string
}

func (p *profiles) bind(fs *flag.FlagSet) {
	fs.StringVar(&p.cpu, "cpuprofile", "", "write a CPU profile to this `file`")
	fs.StringVar(&p.mem, "memprofile", "", "write a memory profile to this `file`")
	fs.StringVar(&p.trace, "trace", "", "write a trace of the run to this `file`")
}

func (p *profiles) any() bool { return *p != profiles{} }

// start begins to measure. A file that cannot be written ends the program. When
// that ends for another error, profiles are not complete.
func (p *profiles) start() (stop func()) {
	var stops []func()
	begin := func(name string, start func(*os.File) error, end func(*os.File) error) {
		if name == "" {
			return
		}
		f, err := os.Create(name)
		if err == nil {
			err = start(f)
		}
		if err != nil {
			fail(exitFailed, err)
		}
		stops = append(stops, func() {
			err := end(f)
			if err == nil {
				err = f.Close()
			}
			if err != nil {
				fail(exitFailed, err)
			}
		})
	}
	begin(p.cpu, func(f *os.File) error { return pprof.StartCPUProfile(f) }, func(*os.File) error { pprof.StopCPUProfile(); return nil })
	begin(p.trace, func(f *os.File) error { return trace.Start(f) }, func(*os.File) error { trace.Stop(); return nil })
	begin(p.mem, func(*os.File) error { return nil }, func(f *os.File) error {
		runtime.GC() // for what is in use, not for what was
		return pprof.WriteHeapProfile(f)
	})
	return func() {
		for _, s := range stops {
			s()
		}
	}
}

// checkerOptions are what -debug asks of the driver.
func (o *options) checkerOptions() *checker.Options {
	opts := &checker.Options{Sequential: o.debugs("p"), SanityCheck: o.debugs("s")}
	if o.debugs("f") {
		opts.FactLog = os.Stderr
	}
	return opts
}

// logf tells with -debug=v what is being done.
func (o *options) logf(format string, args ...any) {
	if o.debugs("v") {
		fmt.Fprintf(os.Stderr, "%s %s\n", time.Now().Format("15:04:05.000000"), fmt.Sprintf(format, args...))
	}
}

// timings prints with -debug=t how long the analyses took, the longest first.
func (o *options) timings(graph *checker.Graph) {
	if !o.debugs("t") {
		return
	}
	acts := slices.Collect(graph.All())
	slices.SortStableFunc(acts, func(a, b *checker.Action) int { return int(b.Duration - a.Duration) })
	var total time.Duration
	for _, act := range acts {
		total += act.Duration
	}
	fmt.Fprintf(os.Stderr, "%v in all\n", total)
	for i, act := range acts {
		if i == 20 {
			break
		}
		fmt.Fprintf(os.Stderr, "%v\t%s\n", act.Duration, act)
	}
}
